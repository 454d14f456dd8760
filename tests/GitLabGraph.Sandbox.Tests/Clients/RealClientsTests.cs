using System.ComponentModel;
using System.Diagnostics;

namespace GitLabGraph.Sandbox.Tests.Clients;

/// <summary>GitLab clients that other people wrote and other people use, each driving a sandbox of its own.</summary>
public sealed class RealClientsTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("python-gitlab", "/usr/bin/python3", "import gitlab", "-c", "tests/GitLabGraph.Sandbox.Tests/Clients/python_gitlab.py")]
    [InlineData("ruby-gitlab", "ruby", "require 'gitlab'", "-e", "tests/GitLabGraph.Sandbox.Tests/Clients/ruby_gitlab.rb")]
    [InlineData("@gitbeaker/rest", "node", "import('@gitbeaker/rest').catch(() => process.exit(1))", "-e", "tests/clients/gitbeaker.mjs")]
    public async Task Believe_the_sandbox(string client, string program, string probe, string option, string script)
    {
        var root = Root();
        var folder = Path.Combine(root, "tests", "clients");
        Assert.SkipUnless(await RunAsync(program, folder, option, probe) is (0, _), $"{client} is not installed; tests/run installs it.");
        await using var server = await SandboxServer.StartAsync(new SandboxOptions(), TestContext.Current.CancellationToken);

        var run = await RunAsync(program, folder, Path.Combine(root, script), server.BaseUrl, "glpat-sandbox-maintainer");

        var lines = run!.Value.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        foreach (var line in lines)
        {
            output.WriteLine($"{client,-18} {line}");
        }

        lines.Where(line => !line.StartsWith("ok ", StringComparison.Ordinal)).ShouldBeEmpty();
        lines.Length.ShouldBeGreaterThanOrEqualTo(25);
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "GitLabGraph.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests do not run from within the repository; run tests/run.");
    }

    /// <summary>Null when there is no such program.</summary>
    private static async Task<(int ExitCode, string Output)?> RunAsync(string program, string folder, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments)
            {
                WorkingDirectory = folder,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
            var cancellation = TestContext.Current.CancellationToken;
            var errors = process.StandardError.ReadToEndAsync(cancellation);
            var text = await process.StandardOutput.ReadToEndAsync(cancellation);
            await process.WaitForExitAsync(cancellation);
            return (process.ExitCode, process.ExitCode == 0 ? text : text + await errors);
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
