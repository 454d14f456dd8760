using System.Text;
using GitLabGraph.GraphQL.Language;
using GitLabGraph.GraphQL.Types;
using GitLabGraph.GraphQL.Types.Scalars;

namespace GitLabGraph.GraphQL.Sdl;

/// <summary>
/// Prints a schema as SDL, byte for byte as graphql-js's <c>printSchema</c> does unless options ask for more or less.
/// </summary>
public sealed partial class SchemaPrinter
{
    private readonly StringBuilder _text = new();
    private readonly SchemaPrinterOptions _options;

    private SchemaPrinter(SchemaPrinterOptions options) => _options = options;

    public static string Print(Schema schema, SchemaPrinterOptions? options = null)
    {
        var printer = new SchemaPrinter(options ?? SchemaPrinterOptions.Default);
        printer.WriteSchema(schema);
        foreach (var directive in schema.DirectiveTypes.Where(item => !SpecifiedDirectives.Contains(item.Name)))
        {
            printer.WriteDirective(directive);
        }

        foreach (var type in schema.Types.Where(IsDefined))
        {
            printer.WriteType(type);
        }

        return printer._text.ToString();
    }

    /// <summary>Prints one type as it stands in the printed schema.</summary>
    public static string Print(NamedType type, SchemaPrinterOptions? options = null)
    {
        var printer = new SchemaPrinter(options ?? SchemaPrinterOptions.Default);
        printer.WriteType(type);
        return printer._text.ToString();
    }

    private static bool IsDefined(NamedType type) =>
        !SpecifiedScalars.Contains(type) && !Introspection.IntrospectionTypes.Contains(type.Name);

    private static bool HasUsualNames(Schema schema) =>
        schema.QueryType?.Name is null or "Query"
        && schema.MutationType?.Name is null or "Mutation"
        && schema.SubscriptionType?.Name is null or "Subscription";

    private void WriteSchema(Schema schema)
    {
        var hasDirectives = schema.Directives.Any(IsPrinted);
        if (schema.Description is null && HasUsualNames(schema) && !hasDirectives)
        {
            return;
        }

        BeginDefinition(schema.Description);
        _text.Append("schema");
        WriteDirectives(schema.Directives);
        _text.Append(" {\n");
        WriteRoot("query", schema.QueryType);
        WriteRoot("mutation", schema.MutationType);
        WriteRoot("subscription", schema.SubscriptionType);
        _text.Append('}');
    }

    private void WriteRoot(string operation, ObjectType? type)
    {
        if (type is not null)
        {
            _text.Append("  ").Append(operation).Append(": ").Append(type.Name).Append('\n');
        }
    }

    private void WriteDirective(DirectiveType directive)
    {
        BeginDefinition(directive.Description);
        _text.Append("directive @").Append(directive.Name);
        WriteArguments(directive.Arguments, "");
        _text.Append(directive.IsRepeatable ? " repeatable on " : " on ");
        _text.AppendJoin(" | ", directive.Locations.Select(DirectiveLocationName.Of));
    }

    private void BeginDefinition(string? description)
    {
        if (_text.Length > 0)
        {
            _text.Append("\n\n");
        }

        WriteDescription(description, "", isFirst: true);
    }

    private void WriteDescription(string? description, string indentation, bool isFirst)
    {
        if (description is null || !_options.Descriptions)
        {
            return;
        }

        if (indentation.Length > 0 && !isFirst)
        {
            _text.Append('\n');
        }

        var isBlock = BlockText.IsPrintable(description);
        var literal = SyntaxPrinter.Print(new StringValueNode(description, isBlock, TextSpan.None));
        _text.Append(indentation)
            .Append(literal.Replace("\n", $"\n{indentation}", StringComparison.Ordinal))
            .Append('\n');
    }

    private void WriteDeprecated(string? reason)
    {
        if (reason is null)
        {
            return;
        }

        _text.Append(" @deprecated");
        if (reason != SpecifiedDirectives.DefaultDeprecationReason)
        {
            _text.Append("(reason: ").Append(Quote(reason)).Append(')');
        }
    }

    private void WriteDirectives(IReadOnlyList<DirectiveNode> directives)
    {
        foreach (var directive in directives.Where(IsPrinted))
        {
            _text.Append(' ').Append(SyntaxPrinter.Print(directive));
        }
    }

    private bool IsPrinted(DirectiveNode directive) =>
        _options.AppliedDirectives.Contains("*") || _options.AppliedDirectives.Contains(directive.Name.Value);

    private static string Quote(string text) => SyntaxPrinter.Print(new StringValueNode(text, false, TextSpan.None));
}
