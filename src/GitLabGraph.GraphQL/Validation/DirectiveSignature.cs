using System.Text.Json;
using GitLabGraph.GraphQL.Language;
using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.GraphQL.Validation;

/// <summary>What a use of a directive must keep to, whether the schema or the document itself defines it.</summary>
internal sealed record DirectiveSignature(
    IReadOnlyList<string> Locations,
    bool IsRepeatable,
    IReadOnlyList<string> Arguments,
    IReadOnlyList<(string Name, string Type)> RequiredArguments)
{
    /// <summary>The directives of a schema; without one, those that the specification defines.</summary>
    public static Dictionary<string, DirectiveSignature> Collect(Schema? schema) =>
        (schema?.DirectiveTypes ?? SpecifiedDirectives.All)
            .ToDictionary(directive => directive.Name, From, StringComparer.Ordinal);

    public static DirectiveSignature From(DirectiveDefinitionNode directive) => new(
        [.. directive.Locations.Select(location => location.Value)],
        directive.IsRepeatable,
        [.. directive.Arguments.Select(argument => argument.Name.Value)],
        [.. directive.Arguments
            .Where(argument => argument is { Type: NonNullTypeNode, DefaultValue: null })
            .Select(argument => (argument.Name.Value, SyntaxPrinter.Print(argument.Type)))]);

    private static DirectiveSignature From(DirectiveType directive) => new(
        [.. directive.Locations.Select(NameOf)],
        directive.IsRepeatable,
        [.. directive.Arguments.Select(argument => argument.Name)],
        [.. directive.Arguments
            .Where(argument => argument.IsRequired)
            .Select(argument => (argument.Name, argument.Type.ToString()!))]);

    private static string NameOf(DirectiveLocation location) =>
        JsonNamingPolicy.SnakeCaseUpper.ConvertName(location.ToString());
}
