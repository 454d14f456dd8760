using GitLabGraph.Sandbox.World.Code;
using GitLabGraph.Sandbox.World.Delivery;

namespace GitLabGraph.Sandbox.World.Seeding.Delivery;

/// <summary>A deployment to be made: where, when, of what, by whom, and how it ended.</summary>
internal sealed record DeploymentPlan(
    Project Project, DeployEnvironment Environment, DateTimeOffset At, string Sha, DeploymentStatus Status, long UserId)
{
    /// <summary>The tag it deploys; null for the default branch.</summary>
    public string? Tag { get; init; }

    /// <summary>Told by the API: there is no job.</summary>
    public bool IsByApi { get; init; }
}
