using GitLabGraph.Accounts.Audit;
using GitLabGraph.Accounts.Keys;
using GitLabGraph.Accounts.LinkTokens;
using GitLabGraph.Accounts.Memory;
using GitLabGraph.Accounts.Redis;
using GitLabGraph.Accounts.Refresh;
using GitLabGraph.Accounts.Store;
using GitLabGraph.Accounts.Tokens;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;

namespace GitLabGraph.Accounts;

/// <summary>Brings accounts, keys, link tokens and the audit log into a server.</summary>
public static class AccountsServices
{
    /// <summary>
    /// Needs a <see cref="TimeProvider"/>, an <see cref="HttpMessageInvoker"/> and <see cref="IOAuthApplications"/>.
    /// </summary>
    public static IServiceCollection AddAccountStore(
        this IServiceCollection services, DatabaseSettings settings, RedisSettings? redis = null)
    {
        services.AddSingleton(new Database(settings));
        if (settings.IsPostgres)
        {
            services.AddScoped(provider => (PostgresAccountsContext)provider.GetRequiredService<Database>().Open());
            services.AddDataProtection().SetApplicationName("GitLabGraph")
                .PersistKeysToDbContext<PostgresAccountsContext>();
        }
        else
        {
            services.AddScoped(provider => (SqliteAccountsContext)provider.GetRequiredService<Database>().Open());
            services.AddDataProtection().SetApplicationName("GitLabGraph")
                .PersistKeysToDbContext<SqliteAccountsContext>();
        }

        return services
            .AddSingleton<TokenSeal>()
            .AddShared(settings, redis)
            .AddSingleton<AuditTrail>()
            .AddSingleton<IAuditLog>(static provider => provider.GetRequiredService<AuditTrail>())
            .AddSingleton<IApiKeyStore, ApiKeyTable>()
            .AddSingleton<ILinkTokenStore, LinkTokenTable>()
            .AddSingleton<AccountTable>()
            .AddSingleton<DatabaseAccountStore>()
            .AddSingleton<MemoryAccountStore>()
            .AddSingleton<ConfiguredAccountStore>()
            .AddSingleton<IAccountStore, LayeredAccountStore>()
            .AddSingleton<RefreshOptions>()
            .AddSingleton<TokenEndpoint>()
            .AddSingleton<SelfRotation>()
            .AddSingleton<RefreshFlight>()
            .AddSingleton<TokenRefresh>();
    }

    private static IServiceCollection AddShared(
        this IServiceCollection services, DatabaseSettings settings, RedisSettings? redis)
    {
        if (redis is not null)
        {
            return services
                .AddSingleton(redis)
                .AddSingleton<RedisLink>()
                .AddSingleton<RedisChangeFeed>()
                .AddSingleton<IChangeFeed>(static provider => provider.GetRequiredService<RedisChangeFeed>())
                .AddSingleton<ISharedTokens, RedisTokens>()
                .AddHostedService<RedisStart>();
        }

        services.AddSingleton<ISharedTokens, NoSharedTokens>();
        return settings.IsPostgres
            ? services
                .AddSingleton(settings)
                .AddSingleton<PostgresChangeFeed>()
                .AddSingleton<IChangeFeed>(static provider => provider.GetRequiredService<PostgresChangeFeed>())
                .AddHostedService(static provider => provider.GetRequiredService<PostgresChangeFeed>())
            : services.AddSingleton<IChangeFeed, LocalChangeFeed>();
    }
}
