using Microsoft.EntityFrameworkCore;

namespace GitLabGraph.Accounts.Store;

/// <summary>The database in a file of one machine.</summary>
internal sealed class SqliteAccountsContext(DbContextOptions<SqliteAccountsContext> options) : AccountsContext(options);
