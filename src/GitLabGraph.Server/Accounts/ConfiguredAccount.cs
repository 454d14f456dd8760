using GitLabGraph.Accounts;

namespace GitLabGraph.Server.Accounts;

/// <summary>An account in the configuration: <c>GitLabGraph:Accounts:{key}</c>.</summary>
internal sealed record ConfiguredAccount
{
    /// <summary>What a person calls it; its key when it is left out.</summary>
    public string? Name { get; init; }

    /// <summary>The instance's address; gitlab.com when it is left out.</summary>
    public string Url { get; init; } = "https://gitlab.com";

    /// <summary>Whose keys may use it.</summary>
    public string Tenant { get; init; } = Tenants.Default;

    /// <summary>A personal, project or group access token. Keep it in the environment, not in a file.</summary>
    public string? Token { get; init; }
}
