using GitLabGraph.Accounts;
using GitLabGraph.Accounts.Store;
using GitLabGraph.Accounts.Tokens;
using GitLabGraph.GitLab.Accounts;
using GitLabGraph.GitLab.Outbound;
using GitLabGraph.Server.Configuration;

namespace GitLabGraph.Server.Accounts;

/// <summary>Links the accounts that stand in the configuration before the first request is answered.</summary>
internal sealed class ConfiguredAccounts(
    IConfiguration configuration,
    MemoryAccountStore store,
    OutboundRules rules,
    TimeProvider time)
    : StartStep
{
    public const string Section = "GitLabGraph:Accounts";

    public override Task StartingAsync(CancellationToken cancellationToken)
    {
        foreach (var section in SectionsOf(configuration))
        {
            var (account, token) = Read(section);
            // The administrator wrote the address, so it may be where a customer's may not.
            rules.Trust(account.Address);
            store.Put(account, new AccountTokens(token));
        }

        return Task.CompletedTask;
    }

    /// <summary>
    /// The accounts that are meant to be linked; where nothing but priorities stands, they are those of a linked one.
    /// </summary>
    public static IEnumerable<IConfigurationSection> SectionsOf(IConfiguration configuration) =>
        configuration.GetSection(Section).GetChildren().Where(static section =>
            !section.GetSection(PrioritySettings.BelowAccount).Exists() || section.GetChildren().Skip(1).Any());

    private (Account Account, AccessToken Token) Read(IConfigurationSection section)
    {
        var settings = section.Get<ConfiguredAccount>() ?? new ConfiguredAccount();
        if (!GitLabAddress.TryParse(settings.Url, out var address, out var reason))
        {
            throw new SettingException($"{section.Path}:Url", reason);
        }

        var token = ReadToken(section);
        if (!Tenants.IsName(settings.Tenant))
        {
            throw new SettingException(
                $"{section.Path}:Tenant",
                "a tenant's name holds letters, digits, dots, dashes and underscores, at most 64.");
        }

        var isDisabled = configuration.IsOn($"{section.Path}:Disabled");
        var account = new Account
        {
            Key = section.Key,
            Tenant = settings.Tenant,
            Name = settings.Name ?? section.Key,
            Address = address,
            TokenKind = TokenKind.PersonalAccessToken,
            LinkedAt = time.GetUtcNow(),
            IsConfigured = true,
            Status = isDisabled ? AccountStatus.Disabled : AccountStatus.Active,
            StatusReason = isDisabled ? "It is switched off in the server's settings." : null,
        };
        return (account, token);
    }

    private AccessToken ReadToken(IConfigurationSection section) =>
        configuration.Secret($"{section.Path}:Token") ?? throw new SettingException(
            $"{section.Path}:Token",
            "give a GitLab access token with the scope read_api or api, for instance through the environment as "
                + $"{section.Path.Replace(":", "__", StringComparison.Ordinal)}__Token.");
}
