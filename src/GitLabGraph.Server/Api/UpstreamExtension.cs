using GitLabGraph.GitLab.Connections;
using GitLabGraph.GraphQL.Execution;

namespace GitLabGraph.Server.Api;

/// <summary>
/// <c>extensions.upstream</c>: how many requests GitLab saw, how many of them were retries, how many reads were
/// answered by one already in flight, the complexity it charged as far as it told, the bytes it answered, the hits from
/// memory with the age of the oldest in seconds, and the milliseconds spent waiting (summed, so requests side by side
/// add up to more than the clock).
/// </summary>
internal sealed class UpstreamExtension(UpstreamTrace trace) : IResponseExtension
{
    public string Name => "upstream";

    public object? GetValue(IDictionary<string, object?> contextData) => new Dictionary<string, object?>
    {
        ["requests"] = trace.Requests,
        ["retries"] = trace.Retries,
        ["shared"] = trace.Shared,
        ["complexity"] = trace.Complexity,
        ["bytes"] = trace.Bytes,
        ["milliseconds"] = Math.Round(trace.Milliseconds, 1),
        ["freshness"] = new Dictionary<string, object?>
        {
            ["hits"] = trace.Fresh,
            ["stale"] = trace.Stale,
            ["age"] = Math.Round(trace.OldestAge.TotalSeconds, 1),
        },
    };
}
