using System.Diagnostics.CodeAnalysis;
using Microsoft.EntityFrameworkCore;

namespace GitLabGraph.Accounts.Store;

/// <summary>Opens the database that the settings name, and brings it up to date.</summary>
[SuppressMessage("Reliability", "CA2000", Justification = "Whoever opens a context disposes it.")]
public sealed class Database(DatabaseSettings settings)
{
    // Any number will do, as long as every node takes the same: "glg" in ASCII.
    private const long MigrationLock = 0x676C67;

    private readonly Lazy<DbContextOptions> _options = new(() => OptionsOf(settings));

    public DatabaseSettings Settings { get; } = settings;

    internal AccountsContext Open() => Settings.IsPostgres
        ? new PostgresAccountsContext((DbContextOptions<PostgresAccountsContext>)_options.Value)
        : new SqliteAccountsContext((DbContextOptions<SqliteAccountsContext>)_options.Value);

    /// <summary>
    /// Makes the database what this version needs, then runs <paramref name="whenReady"/>. Nodes that start together
    /// do it one after the other.
    /// </summary>
    public async Task MigrateAsync(Action whenReady, CancellationToken cancellationToken)
    {
        await using var context = Open();
        if (!Settings.IsPostgres)
        {
            DataFolder.Prepare(Settings.File!);
            await context.Database.MigrateAsync(cancellationToken);
            whenReady();
            return;
        }

        await using var gate = Open();
        await gate.Database.OpenConnectionAsync(cancellationToken);
        await gate.Database.ExecuteSqlAsync($"SELECT pg_advisory_lock({MigrationLock})", cancellationToken);
        try
        {
            await context.Database.MigrateAsync(cancellationToken);
            whenReady();
        }
        finally
        {
            await gate.Database.ExecuteSqlAsync($"SELECT pg_advisory_unlock({MigrationLock})", CancellationToken.None);
        }
    }

    /// <summary>Whether the database answers.</summary>
    public async Task<bool> AnswersAsync(CancellationToken cancellationToken)
    {
        await using var context = Open();
        return await context.Database.CanConnectAsync(cancellationToken);
    }

    private static DbContextOptions OptionsOf(DatabaseSettings settings) => settings.IsPostgres
        ? PostgresProvider.Options(settings.Connection)
        : new DbContextOptionsBuilder<SqliteAccountsContext>().UseSqlite(settings.Connection).Options;
}
