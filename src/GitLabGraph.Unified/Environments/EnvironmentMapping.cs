using GitLabGraph.Unified.Repos;
using GitLabGraph.Unified.Upstream;

namespace GitLabGraph.Unified.Environments;

/// <summary>Turns GitLab's environments into ours. The only place that knows GitLab's words for them.</summary>
internal static class EnvironmentMapping
{
    /// <summary>From REST's environment, in any of its lengths.</summary>
    public static DeploymentEnvironment FromRest(Remote environment, Repo repo) => new()
    {
        Remote = environment,
        Repo = repo,
        Name = environment.Word("name"),
        ExternalUrl = environment.Address("external_url"),
    };

    public static EnvironmentTier? TierOf(string? word) => word switch
    {
        null => null,
        "production" => EnvironmentTier.Production,
        "staging" => EnvironmentTier.Staging,
        "testing" => EnvironmentTier.Testing,
        "development" => EnvironmentTier.Development,
        _ => EnvironmentTier.Other,
    };

    public static EnvironmentState? StateOf(string? word) => word switch
    {
        null => null,
        "available" => EnvironmentState.Available,
        "stopping" => EnvironmentState.Stopping,
        "stopped" => EnvironmentState.Stopped,
        _ => EnvironmentState.Unknown,
    };

    /// <summary>GitLab's word for a state to filter by.</summary>
    public static string? WordOf(EnvironmentState? state) => state?.ToString().ToLowerInvariant();
}
