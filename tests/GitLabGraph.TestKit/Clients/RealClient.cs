using System.Collections.Immutable;
using System.ComponentModel;
using System.Diagnostics;

namespace GitLabGraph.TestKit.Clients;

/// <summary>
/// A GitLab client that other people wrote and other people use, with a script of ours in tests/clients that drives it.
/// The script takes the address of a GitLab (with whatever prefix), a token, and an OAuth token where there is one.
/// </summary>
public sealed record RealClient(string Name, string Program, ImmutableArray<string> Probe, string Script)
{
    private static readonly string Folder = Path.Combine(Checkout.Root, "tests", "clients");

    public static ImmutableArray<RealClient> All { get; } =
    [
        new("python-gitlab", "/usr/bin/python3", ["-c", "import gitlab"], "python_gitlab.py"),
        new("ruby-gitlab", "ruby", ["-e", "require 'gitlab'"], "ruby_gitlab.rb"),
        new("GitLab::API::v4", "perl", ["-MGitLab::API::v4", "-e", "1"], "gitlab_api_v4.pl"),
        new("@gitbeaker/rest", "node", ["-e", NeedsModule("@gitbeaker/rest")], "gitbeaker.mjs"),
        new("@zereight/mcp-gitlab", "node", ["-e", NeedsModule("@modelcontextprotocol/sdk/client/index.js")], "zereight.mjs"),
    ];

    /// <summary>
    /// GraphQL clients that drive the unified API. Their scripts take the server's address, and that of a GitLab to link.
    /// </summary>
    public static ImmutableArray<RealClient> OfGraphQL { get; } =
    [
        new("@apollo/client", "node", ["-e", NeedsModule("@apollo/client")], "apollo.mjs"),
        new("@urql/core", "node", ["-e", NeedsModule("@urql/core")], "urql.mjs"),
        new("relay", "node", ["-e", NeedsModule("relay-compiler")], "relay.mjs"),
    ];

    public static RealClient Named(string name) => All.Single(client => client.Name == name);

    public async Task<bool> IsInstalledAsync(CancellationToken cancellationToken) =>
        await StartAsync(Probe, cancellationToken) is (0, _);

    /// <summary>Tries every operation of the script, whatever became of the one before.</summary>
    public async Task<RealClientRun> RunAsync(string baseUrl, string token, string? oauthToken, CancellationToken cancellationToken)
    {
        ImmutableArray<string> arguments = oauthToken is null
            ? [Path.Combine(Folder, Script), baseUrl, token]
            : [Path.Combine(Folder, Script), baseUrl, token, oauthToken];
        var (exitCode, text) = await StartAsync(arguments, cancellationToken)
            ?? throw new InvalidOperationException($"{Program} is not installed; tests/run installs it.");
        return RealClientRun.Read(this, exitCode, text);
    }

    private static string NeedsModule(string name) => $"import('{name}').catch(() => process.exit(1))";

    /// <summary>Null when there is no such program.</summary>
    private async Task<(int ExitCode, string Output)?> StartAsync(
        ImmutableArray<string> arguments, CancellationToken cancellationToken)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(Program, arguments)
            {
                WorkingDirectory = Folder,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
            var errors = process.StandardError.ReadToEndAsync(cancellationToken);
            var text = await process.StandardOutput.ReadToEndAsync(cancellationToken);
            await process.WaitForExitAsync(cancellationToken);
            return (process.ExitCode, process.ExitCode == 0 ? text : text + await errors);
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
