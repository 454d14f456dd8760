namespace GitLabGraph.GitLab.GraphQL;

/// <summary>What GitLab charged for a document, told when it holds <c>queryComplexity { score limit }</c>.</summary>
public readonly record struct QueryComplexity(int Score, int Limit);
