namespace GitLabGraph.GraphQL.AspNetCore.Http.Requests;

/// <summary>What one HTTP request carries: a single GraphQL request or a batch of them.</summary>
internal sealed class RequestPayload(IReadOnlyList<GraphQLRequest> requests, bool isBatch, int counted = 0)
    : IDisposable
{
    public IReadOnlyList<GraphQLRequest> Requests { get; } = requests;

    /// <summary>
    /// How many operations the client asks for; those past the limit of a batch were only counted, not kept.
    /// </summary>
    public int OperationCount =>
        counted + Requests.Sum(request => request.HasVariableBatch ? request.Variables.GetArrayLength() : 1);

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
