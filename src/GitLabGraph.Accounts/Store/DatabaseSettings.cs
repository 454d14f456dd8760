using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace GitLabGraph.Accounts.Store;

/// <summary>
/// Which database: PostgreSQL where the connection string names a host, else a SQLite file. Prints no connection
/// string: it may hold a password.
/// </summary>
public sealed class DatabaseSettings
{
    private DatabaseSettings(string connection, string? file) => (Connection, File) = (connection, file);

    internal string Connection { get; }

    /// <summary>The SQLite file; null for PostgreSQL.</summary>
    public string? File { get; }

    public bool IsPostgres => File is null;

    /// <exception cref="ArgumentException">The text is no connection string of either database.</exception>
    public static DatabaseSettings Parse(string connection)
    {
        var parts = new DbConnectionStringBuilder { ConnectionString = connection };
        if (parts.ContainsKey("Host") || parts.ContainsKey("Server"))
        {
            // A database that hangs must not hold requests that memory can answer.
            AddUnlessThere(parts, "Timeout", "5");
            AddUnlessThere(parts, "Command Timeout", "10");
            return new DatabaseSettings(PostgresProvider.Check(parts.ConnectionString), null);
        }

        var sqlite = new SqliteConnectionStringBuilder(parts.ConnectionString);
        return IsFile(sqlite)
            ? new DatabaseSettings(sqlite.ConnectionString, Path.GetFullPath(sqlite.DataSource))
            : throw new ArgumentException("A connection string names Host= or a file.", nameof(connection));
    }

    // What lives in memory ends with its connection, and each question has its own.
    private static bool IsFile(SqliteConnectionStringBuilder sqlite) =>
        sqlite.DataSource.Length > 0
        && sqlite.DataSource != ":memory:"
        && sqlite.Mode != SqliteOpenMode.Memory
        && Path.GetFileName(sqlite.DataSource).Length > 0;

    private static void AddUnlessThere(DbConnectionStringBuilder parts, string key, string value)
    {
        if (!parts.ContainsKey(key))
        {
            parts[key] = value;
        }
    }

    public override string ToString() => IsPostgres ? "PostgreSQL" : "SQLite";
}
