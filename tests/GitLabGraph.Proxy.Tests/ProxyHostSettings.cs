using GitLabGraph.GitLab.Accounts;
using GitLabGraph.Proxy.Access;

namespace GitLabGraph.Proxy.Tests;

internal sealed record ProxyHostSettings
{
    public ProxyGrant Grant { get; init; } = ProxyGrant.Everything;

    public IGitLabCredentials Credentials { get; init; } =
        new FixedCredentials(new AccessToken(ProxyHost.GitLabToken));

    public TimeSpan Idle { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Where the account's GitLab is, if not where the test answers.</summary>
    public string? GitLabUrl { get; init; }
}
