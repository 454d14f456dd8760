using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace GitLabGraph.Accounts.Store;

/// <summary>
/// How <c>dotnet ef migrations add</c> finds the contexts; it connects to nothing. See CONTRIBUTING.md for the command.
/// </summary>
internal sealed class DesignTime
    : IDesignTimeDbContextFactory<SqliteAccountsContext>, IDesignTimeDbContextFactory<PostgresAccountsContext>
{
    PostgresAccountsContext IDesignTimeDbContextFactory<PostgresAccountsContext>.CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgresAccountsContext>().UseNpgsql("Host=none").Options);

    SqliteAccountsContext IDesignTimeDbContextFactory<SqliteAccountsContext>.CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteAccountsContext>().UseSqlite("Data Source=:memory:").Options);
}
