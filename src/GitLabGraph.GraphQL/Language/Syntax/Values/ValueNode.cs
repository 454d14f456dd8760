namespace GitLabGraph.GraphQL.Language;

/// <summary>A literal or a variable.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#Value"/></remarks>
public abstract class ValueNode(TextSpan span)
    : SyntaxNode(span);
