namespace GitLabGraph.GraphQL.Types.Validation;

/// <summary>What may be a name.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#Name"/></remarks>
internal static class NameRule
{
    public static bool IsValid(string name) =>
        name.Length > 0
        && !char.IsAsciiDigit(name[0])
        && name.All(character => char.IsAsciiLetterOrDigit(character) || character is '_');
}
