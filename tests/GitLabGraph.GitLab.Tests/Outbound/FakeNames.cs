using System.Collections.Concurrent;
using System.Net;
using GitLabGraph.GitLab.Outbound;

namespace GitLabGraph.GitLab.Tests.Outbound;

/// <summary>A resolver whose answers a test gives; each look-up takes the next one, the last one stays.</summary>
internal sealed class FakeNames(params string[][] answers) : INameResolver
{
    private int _asked;

    public ConcurrentQueue<string> Asked { get; } = new();

    public Task<IPAddress[]> ResolveAsync(string host, CancellationToken cancellationToken)
    {
        Asked.Enqueue(host);
        var answer = answers[Math.Min(Interlocked.Increment(ref _asked), answers.Length) - 1];
        return Task.FromResult(answer.Select(IPAddress.Parse).ToArray());
    }
}
