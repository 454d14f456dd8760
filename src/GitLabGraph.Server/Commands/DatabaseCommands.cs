using System.CommandLine;
using GitLabGraph.Accounts.Store;
using GitLabGraph.Accounts.Tokens;
using GitLabGraph.Server.Accounts;

namespace GitLabGraph.Server.Commands;

/// <summary><c>database migrate</c>: what every start does, by itself, for whoever deploys in steps.</summary>
internal static class DatabaseCommands
{
    public static Command Create(IServiceProvider services)
    {
        var migrate = new Command("migrate", "Bring the account database up to date.");
        migrate.SetAction(async (_, cancellation) =>
        {
            await MigrateAsync(services, cancellation);
            Console.WriteLine("The account database is up to date.");
        });
        return new Command("database", "The account database.") { migrate };
    }

    internal static Task MigrateAsync(IServiceProvider services, CancellationToken cancellationToken) =>
        AccountDatabase.MigrateAsync(
            services.GetRequiredService<Database>(), services.GetRequiredService<TokenSeal>(), cancellationToken);
}
