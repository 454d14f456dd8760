namespace GitLabGraph.GraphQL.Language;

/// <summary>Anything that stands at the top of a document.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#Definition"/></remarks>
public abstract class DefinitionNode(TextSpan span)
    : SyntaxNode(span);
