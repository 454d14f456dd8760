using Microsoft.EntityFrameworkCore;

namespace GitLabGraph.Accounts.Store;

/// <summary>The database that several nodes share.</summary>
internal sealed class PostgresAccountsContext(DbContextOptions<PostgresAccountsContext> options)
    : AccountsContext(options);
