namespace GitLabGraph.GraphQL.AspNetCore.Http.Requests;

/// <summary>What one HTTP request carries: a single GraphQL request or a batch of them.</summary>
internal sealed class RequestPayload(IReadOnlyList<GraphQLRequest> requests, bool isBatch) : IDisposable
{
    public IReadOnlyList<GraphQLRequest> Requests { get; } = requests;

    /// <summary>Whether the body was a list, so that the answer has to be one too.</summary>
    public bool IsBatch { get; } = isBatch;

    public void Dispose()
    {
        foreach (var request in Requests)
        {
            request.Dispose();
        }
    }
}
