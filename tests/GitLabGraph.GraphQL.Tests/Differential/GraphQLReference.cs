using System.Diagnostics;
using System.Text.Json;

namespace GitLabGraph.GraphQL.Tests.Differential;

/// <summary>Asks graphql-js what it would answer. The Node side is tests/differential/reference.mjs.</summary>
internal static class GraphQLReference
{
    private static readonly string Folder = Path.Combine(RepositoryFolder.Root, "tests", "differential");

    /// <summary>The test is skipped where nobody ran npm in tests/differential (tests/run does).</summary>
    public static void RequireInstalled() =>
        Assert.SkipUnless(
            Directory.Exists(Path.Combine(Folder, "node_modules", "graphql")),
            "graphql-js is not installed: run `npm ci` in tests/differential, or tests/run, which does.");

    /// <summary>
    /// One answer per request, in order. A request is any object with a <c>command</c>, the name of a module in
    /// tests/differential/commands. A command that fails, fails the test.
    /// </summary>
    public static async Task<IReadOnlyList<JsonElement>> AskAsync(
        IEnumerable<object> requests,
        CancellationToken cancellationToken)
    {
        using var node = Start();
        var answers = new List<JsonElement>();
        try
        {
            var writing = WriteAsync(node, requests, cancellationToken);
            while (await node.StandardOutput.ReadLineAsync(cancellationToken) is { } line)
            {
                answers.Add(Result(line));
            }

            await writing;
            await node.WaitForExitAsync(cancellationToken);
        }
        finally
        {
            if (!node.HasExited)
            {
                node.Kill();
            }
        }

        node.ExitCode.ShouldBe(0);
        return answers;
    }

    private static Process Start()
    {
        var start = new ProcessStartInfo("node", ["--stack-size=4000", Path.Combine(Folder, "reference.mjs")])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        return Process.Start(start) ?? throw new InvalidOperationException("node did not start.");
    }

    private static async Task WriteAsync(
        Process node,
        IEnumerable<object> requests,
        CancellationToken cancellationToken)
    {
        await using var input = node.StandardInput;
        foreach (var request in requests)
        {
            await input.WriteLineAsync(JsonSerializer.Serialize(request).AsMemory(), cancellationToken);
        }
    }

    private static JsonElement Result(string line)
    {
        using var answer = JsonDocument.Parse(line);
        return answer.RootElement.TryGetProperty("failure", out var failure)
            ? throw new InvalidOperationException($"The reference failed: {failure.GetString()}")
            : answer.RootElement.GetProperty("result").Clone();
    }
}
