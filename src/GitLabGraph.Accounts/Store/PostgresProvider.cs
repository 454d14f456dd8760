using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace GitLabGraph.Accounts.Store;

/// <summary>
/// All of the store that names PostgreSQL's client. A method that is compiled ahead loads what it names before it runs,
/// so these stand by themselves: a server with a SQLite file has no use for the client's megabytes.
/// </summary>
internal static class PostgresProvider
{
    /// <exception cref="ArgumentException">The text is no connection string of PostgreSQL's.</exception>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static string Check(string connection) => new NpgsqlConnectionStringBuilder(connection).ConnectionString;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static DbContextOptions Options(string connection) =>
        new DbContextOptionsBuilder<PostgresAccountsContext>().UseNpgsql(connection).Options;
}
