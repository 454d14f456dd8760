using GitLabGraph.GitLab.Connections;
using GitLabGraph.GitLab.Errors;
using GitLabGraph.GitLab.Outbound;

namespace GitLabGraph.GitLab.Tests.Outbound;

/// <summary>An answer that promises much and sends little. Runs alone, for it looks at the memory of this process.</summary>
[Collection(nameof(PromisedLengthTests))]
[CollectionDefinition(nameof(PromisedLengthTests), DisableParallelization = true)]
public sealed class PromisedLengthTests
{
    private const int Megabyte = 1024 * 1024;

    [Fact]
    public async Task A_promise_costs_no_memory_before_it_is_kept()
    {
        await using var server = RawServer.Answering(
            $"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {60 * Megabyte}\r\n\r\n{{");
        var options = new GitLabClientOptions { Retries = 0, LargestAnswerBytes = 64 * Megabyte };
        var before = GC.GetTotalAllocatedBytes(precise: true);

        var failure = await Instances.FailAsync(
            $"http://127.0.0.1:{server.Port}", OutboundOptions.WithLoopback, options);

        failure.Error.ShouldBe(GitLabError.NotUnderstood);
        (GC.GetTotalAllocatedBytes(precise: true) - before).ShouldBeLessThan(30 * Megabyte);
    }
}
