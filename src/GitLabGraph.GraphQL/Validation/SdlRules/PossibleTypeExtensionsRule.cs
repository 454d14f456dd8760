using GitLabGraph.GraphQL.Language;
using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.GraphQL.Validation.SdlRules;

/// <summary>Only a type that exists is extended, and only as what it is.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Type-Extensions"/></remarks>
internal sealed class PossibleTypeExtensionsRule(ValidationContext context) : ValidationRule(context),
    IEnter<DocumentNode>,
    IEnter<TypeExtensionNode>
{
    private readonly Dictionary<string, TypeDefinitionNode> _defined = new(StringComparer.Ordinal);

    public override void Reset() => _defined.Clear();

    public void Enter(DocumentNode document)
    {
        foreach (var definition in document.Definitions)
        {
            if (definition is TypeDefinitionNode type)
            {
                _defined[type.Name.Value] = type;
            }
        }
    }

    public void Enter(TypeExtensionNode extension)
    {
        var name = extension.Name.Value;
        var definition = _defined.GetValueOrDefault(name);
        var existing = definition is not null ? KindOf(definition) : KindOf(Context.GetNamedType(name));
        var kind = KindOf(extension);
        if (existing is null)
        {
            var known = _defined.Keys.Concat(Context.Schema?.Types.Select(type => type.Name) ?? []);
            Context.Report(
                $"Cannot extend type \"{name}\" because it is not defined.{Context.DidYouMean(name, [.. known])}",
                extension.Name);
        }
        else if (existing != kind)
        {
            Context.Report(
                $"Cannot extend non-{kind} type \"{name}\".",
                definition is null ? [extension] : [definition, extension]);
        }
    }

    private static string? KindOf(NamedType? type) => type switch
    {
        ScalarType => "scalar",
        ObjectType => "object",
        InterfaceType => "interface",
        UnionType => "union",
        EnumType => "enum",
        InputObjectType => "input object",
        _ => null,
    };

    private static string KindOf(SyntaxNode node) => node switch
    {
        ScalarTypeDefinitionNode or ScalarTypeExtensionNode => "scalar",
        ObjectTypeDefinitionNode or ObjectTypeExtensionNode => "object",
        InterfaceTypeDefinitionNode or InterfaceTypeExtensionNode => "interface",
        UnionTypeDefinitionNode or UnionTypeExtensionNode => "union",
        EnumTypeDefinitionNode or EnumTypeExtensionNode => "enum",
        _ => "input object",
    };
}
