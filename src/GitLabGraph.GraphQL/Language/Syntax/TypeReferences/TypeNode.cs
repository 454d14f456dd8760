namespace GitLabGraph.GraphQL.Language;

/// <summary>A reference to a type, as written in a document.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#Type"/></remarks>
public abstract class TypeNode(TextSpan span)
    : SyntaxNode(span);
