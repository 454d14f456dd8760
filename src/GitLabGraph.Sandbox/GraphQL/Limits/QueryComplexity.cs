namespace GitLabGraph.Sandbox.GraphQL.Limits;

/// <summary>What a request was charged, as <c>queryComplexity</c> tells it.</summary>
internal sealed record QueryComplexity(int Score, int Limit);
