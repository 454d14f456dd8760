using System.Diagnostics;
using System.Text.Json;

namespace GitLabGraph.GraphQL.AspNetCore.Tests.Judges;

/// <summary>Runs the scripts of <c>tests/transports</c>: servers' audit and clients that others wrote.</summary>
internal static class Node
{
    private static readonly string Folder = Path.Combine(FindRoot(), "tests", "transports");

    /// <summary>
    /// Runs a script and answers the JSON it printed; skips the test where its packages are not installed.
    /// </summary>
    public static async Task<JsonElement> RunAsync(string script, params string[] arguments)
    {
        Assert.SkipUnless(
            Directory.Exists(Path.Combine(Folder, "node_modules")),
            "tests/transports has no node_modules: tests/run installs them, or `npm ci` there.");
        var start = new ProcessStartInfo("node", [script, .. arguments])
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(TimeSpan.FromSeconds(30));
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(limit.Token);
            var errors = process.StandardError.ReadToEndAsync(limit.Token);
            await process.WaitForExitAsync(limit.Token);
            process.ExitCode.ShouldBe(0, await errors);
            return JsonDocument.Parse(await output).RootElement;
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill();
            }
        }
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "GitLabGraph.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run outside the repository.");
        }

        return folder.FullName;
    }
}
