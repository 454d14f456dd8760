using System.CommandLine;

namespace GitLabGraph.Server.Commands;

/// <summary>What the server does from the command line instead of serving: keys, and the database.</summary>
internal static class ServerCommands
{
    private static readonly string[] Names = ["keys", "database"];

    public static bool Has(string[] args) => args is [var first, ..] && Names.Contains(first);

    public static Task<int> RunAsync(WebApplication app, string[] args)
    {
        var root = new RootCommand("One GraphQL endpoint over GitLab. Without a command it serves.");
        root.Subcommands.Add(KeyCommands.Create(app.Services));
        root.Subcommands.Add(DatabaseCommands.Create(app.Services));
        return root.Parse(args).InvokeAsync();
    }
}
