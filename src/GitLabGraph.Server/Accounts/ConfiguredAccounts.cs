using GitLabGraph.Accounts;
using GitLabGraph.GitLab.Accounts;
using GitLabGraph.GitLab.Outbound;
using GitLabGraph.Server.Configuration;

namespace GitLabGraph.Server.Accounts;

/// <summary>Links the accounts that stand in the configuration before the first request is answered.</summary>
internal sealed class ConfiguredAccounts(
    IConfiguration configuration,
    IAccountStore store,
    OutboundRules rules,
    TimeProvider time,
    IHostEnvironment environment)
    : StartStep
{
    public const string Section = "GitLabGraph:Accounts";

    public override async Task StartingAsync(CancellationToken cancellationToken)
    {
        var sections = configuration.GetSection(Section).GetChildren().ToList();
        if (sections.Count == 0 && !environment.IsDevelopment())
        {
            throw new SettingException(
                Section,
                "name at least one account, for instance through the environment as GitLabGraph__Accounts__acme__Token "
                    + "(and ...__Url for a self-managed GitLab).");
        }

        foreach (var section in sections)
        {
            var (account, token) = Read(section);
            // The administrator wrote the address, so it may be where a customer's may not.
            rules.Trust(account.Address);
            await store.LinkAsync(account, token, cancellationToken);
        }
    }

    private (Account Account, AccessToken Token) Read(IConfigurationSection section)
    {
        var settings = section.Get<ConfiguredAccount>() ?? new ConfiguredAccount();
        if (!GitLabAddress.TryParse(settings.Url, out var address, out var reason))
        {
            throw new SettingException($"{section.Path}:Url", reason);
        }

        if (string.IsNullOrWhiteSpace(settings.Token))
        {
            throw new SettingException(
                $"{section.Path}:Token",
                "give a GitLab access token with the scope read_api or api, for instance through the environment as "
                    + $"{section.Path.Replace(":", "__", StringComparison.Ordinal)}__Token.");
        }

        var account = new Account
        {
            Key = section.Key,
            Name = settings.Name ?? section.Key,
            Address = address,
            TokenKind = TokenKind.PersonalAccessToken,
            LinkedAt = time.GetUtcNow(),
        };
        return (account, new AccessToken(settings.Token));
    }
}
