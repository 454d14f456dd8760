using System.CommandLine;
using System.Data.Common;
using GitLabGraph.Accounts.Memory;
using Microsoft.Extensions.Logging.Console;

namespace GitLabGraph.Server.Commands;

/// <summary>What the server does from the command line instead of serving: keys, and the database.</summary>
internal static class ServerCommands
{
    private static readonly TimeSpan LongestTelling = TimeSpan.FromSeconds(5);

    /// <summary>What a command prints is its answer alone; what is logged meanwhile goes to standard error.</summary>
    public static void AddCommands(this WebApplicationBuilder builder, string[] args)
    {
        if (Has(args))
        {
            builder.Services.Configure<ConsoleLoggerOptions>(
                static options => options.LogToStandardErrorThreshold = LogLevel.Trace);
        }
    }

    /// <summary>
    /// Whether a word or a wish for help comes first. Settings begin with a dash or a slash, or have a value: a word
    /// that is mistyped must not start a server.
    /// </summary>
    public static bool Has(string[] args) => args is [var first, ..]
        && (first is "--help" or "-h" or "-?" || (first is not ['-' or '/', ..] && !first.Contains('=')));

    public static async Task<int> RunAsync(WebApplication app, string[] args)
    {
        var root = new RootCommand("One GraphQL endpoint over GitLab. Without a command it serves.");
        root.Subcommands.Add(KeyCommands.Create(app.Services));
        root.Subcommands.Add(DatabaseCommands.Create(app.Services));
        root.Subcommands.Add(HealthCommand.Create(app.Configuration));

        // A wrong setting is explained as at a start, and not with a stack trace.
        var invocation = new InvocationConfiguration { EnableDefaultExceptionHandler = false };
        var code = await root.Parse(args).InvokeAsync(invocation);
        await TellServersAsync(app.Services);
        return code;
    }

    // What was done is done: servers that are not told see it within half a minute.
    private static async Task TellServersAsync(IServiceProvider services)
    {
        using var limit = new CancellationTokenSource(LongestTelling);
        try
        {
            await services.GetRequiredService<IChangeFeed>().DeliverAsync(limit.Token);
        }
        catch (Exception exception) when (exception is DbException or OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("Running servers could not be told; they see it within 30 seconds.");
        }
    }
}
