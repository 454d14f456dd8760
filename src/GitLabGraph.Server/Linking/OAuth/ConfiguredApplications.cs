using GitLabGraph.Accounts.Linking;
using GitLabGraph.Accounts.Refresh;
using GitLabGraph.GitLab.Accounts;
using GitLabGraph.Server.Configuration;
using GitLabGraph.Server.Outbound;

namespace GitLabGraph.Server.Linking.OAuth;

/// <summary>
/// The OAuth applications of the configuration: every instance of <c>GitLabGraph:Instances</c> with a client id.
/// </summary>
internal sealed class ConfiguredApplications(IConfiguration configuration) : IOAuthApplications
{
    // Reading and writing; an administrator who only wants to read says read_api.
    private const string DefaultScopes = "api";

    public IReadOnlyList<OAuthApplication> All { get; } =
    [
        .. configuration.GetSection(OutboundSettings.Instances).GetChildren()
            .Select(static section => (Section: section, Settings: section.Get<ConfiguredInstance>()))
            .Where(static instance => instance.Settings is { ClientId.Length: > 0 })
            .Select(instance => Read(configuration, instance.Section, instance.Settings!)),
    ];

    public OAuthApplication? Find(string? key) => All.FirstOrDefault(application => application.Key == key);

    /// <summary>The application that a token was issued to; null when it is none of ours.</summary>
    public OAuthApplication? Find(GitLabAddress address, string? clientId) => All.FirstOrDefault(application =>
        application.Address.Equals(address) && application.ClientId == clientId);

    private static OAuthApplication Read(
        IConfiguration configuration, IConfigurationSection section, ConfiguredInstance settings)
    {
        var address = OutboundSettings.ReadAddress(section);
        return new OAuthApplication(
            section.Key,
            settings.Name ?? address.Host,
            address,
            settings.ClientId!.Trim(),
            configuration.Secret($"{section.Path}:{nameof(ConfiguredInstance.ClientSecret)}"),
            settings.Scopes ?? DefaultScopes);
    }
}
