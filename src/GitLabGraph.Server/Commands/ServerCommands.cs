using System.CommandLine;
using Microsoft.Extensions.Logging.Console;

namespace GitLabGraph.Server.Commands;

/// <summary>What the server does from the command line instead of serving: keys, and the database.</summary>
internal static class ServerCommands
{
    private static readonly string[] Names = ["keys", "database"];

    /// <summary>What a command prints is its answer alone; what is logged meanwhile goes to standard error.</summary>
    public static void AddCommands(this WebApplicationBuilder builder, string[] args)
    {
        if (Has(args))
        {
            builder.Services.Configure<ConsoleLoggerOptions>(
                static options => options.LogToStandardErrorThreshold = LogLevel.Trace);
        }
    }

    public static bool Has(string[] args) => args is [var first, ..] && Names.Contains(first);

    public static Task<int> RunAsync(WebApplication app, string[] args)
    {
        var root = new RootCommand("One GraphQL endpoint over GitLab. Without a command it serves.");
        root.Subcommands.Add(KeyCommands.Create(app.Services));
        root.Subcommands.Add(DatabaseCommands.Create(app.Services));
        return root.Parse(args).InvokeAsync();
    }
}
