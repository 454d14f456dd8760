using GitLabGraph.Accounts.Store.Rows;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace GitLabGraph.Accounts.Store;

/// <summary>
/// The database: accounts, keys, link tokens, the audit log, and the ring of keys that the tokens are sealed with.
/// Each provider has a context of its own because their migrations differ.
/// </summary>
internal abstract class AccountsContext(DbContextOptions options) : DbContext(options), IDataProtectionKeyContext
{
    public DbSet<AccountRow> Accounts => Set<AccountRow>();

    public DbSet<ApiKeyRow> ApiKeys => Set<ApiKeyRow>();

    public DbSet<LinkTokenRow> LinkTokens => Set<LinkTokenRow>();

    public DbSet<AuditRow> Audit => Set<AuditRow>();

    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    // Milliseconds since 1970: SQLite has no type for times, and both databases compare numbers alike.
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UnixMilliseconds>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<AccountRow>(account =>
        {
            account.ToTable("accounts").HasKey(static row => row.Key);
            account.Property(static row => row.Version).IsConcurrencyToken();
            account.HasIndex(static row => new { row.Tenant, row.LinkedAt });

            // One account for a person and an instance, also when two links end at the same moment.
            account.HasIndex(static row => new { row.Tenant, row.Address, row.LinkedById }).IsUnique();
        });
        modelBuilder.Entity<ApiKeyRow>(key =>
        {
            key.ToTable("api_keys").HasKey(static row => row.Prefix);
            key.HasIndex(static row => row.Tenant);
        });
        modelBuilder.Entity<LinkTokenRow>().ToTable("link_tokens").HasKey(static row => row.Hash);
        modelBuilder.Entity<LinkTokenRow>().HasIndex(static row => row.ExpiresAt);
        modelBuilder.Entity<AuditRow>().ToTable("audit").HasIndex(static row => new { row.Tenant, row.Id });
        modelBuilder.Entity<DataProtectionKey>().ToTable("data_protection_keys");
    }
}
