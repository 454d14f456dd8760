using System.Data.Common;
using GitLabGraph.Accounts.Store;
using GitLabGraph.Accounts.Tokens;
using GitLabGraph.Server.Configuration;

namespace GitLabGraph.Server.Accounts;

/// <summary>Brings the database up to date before anything is read from it.</summary>
internal sealed class AccountDatabase(Database database, TokenSeal seal) : StartStep
{
    public const string Setting = "GitLabGraph:Database";

    private Task? _work;

    /// <summary>PostgreSQL or a SQLite file; by default a file beside the content, in a folder of its own.</summary>
    public static DatabaseSettings Read(IConfiguration configuration, string contentRoot)
    {
        var file = Path.Combine(contentRoot, "data", "gitlabgraph.db");
        try
        {
            return DatabaseSettings.Parse(configuration[Setting] ?? $"Data Source={file}");
        }
        catch (ArgumentException)
        {
            // The text may hold a password, so the exception that quotes it is not passed on.
            throw Wrong();
        }
    }

    /// <summary>Begins ahead of the other steps. What goes wrong is told when its turn comes.</summary>
    public void Begin() => _work ??= Task.Run(() => MigrateAsync(database, seal, CancellationToken.None));

    public override Task StartingAsync(CancellationToken cancellationToken)
    {
        Begin();
        return _work!.WaitAsync(cancellationToken);
    }

    public static async Task MigrateAsync(Database database, TokenSeal seal, CancellationToken cancellationToken)
    {
        try
        {
            await database.MigrateAsync(seal.WarmUp, cancellationToken);
        }
        catch (Exception exception) when (IsFailure(exception))
        {
            throw Wrong($" It says: {exception.GetBaseException().Message}");
        }
    }

    // What may pass is wrapped by Entity Framework, as advice to try again.
    private static bool IsFailure(Exception exception) => exception
        is DbException or IOException or UnauthorizedAccessException
        or InvalidOperationException { InnerException: DbException or TimeoutException };

    private static SettingException Wrong(string reason = "") => new(
        Setting,
        "name a PostgreSQL database (Host=...;Database=...;Username=...;Password=...) or a SQLite file "
            + "(Data Source=/var/lib/gitlabgraph/gitlabgraph.db) that this server may reach and write." + reason);
}
