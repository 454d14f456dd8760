using System.Collections.Immutable;

namespace GitLabGraph.TestKit.Clients;

/// <summary>What became of a script's operations, in its order.</summary>
public sealed record RealClientRun(RealClient Client, ImmutableArray<string> Succeeded, ImmutableArray<string> Failures)
{
    private const string Success = "ok ";

    internal static RealClientRun Read(RealClient client, int exitCode, string text)
    {
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries).ToLookup(
            line => line.StartsWith(Success, StringComparison.Ordinal));
        ImmutableArray<string> failures = [.. lines[false]];
        return new RealClientRun(
            client,
            [.. lines[true].Select(line => line[Success.Length..].Trim())],
            exitCode == 0 ? failures : failures.Add($"{client.Script} ended with code {exitCode}."));
    }
}
