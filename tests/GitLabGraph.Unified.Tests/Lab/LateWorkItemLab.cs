using GitLabGraph.Sandbox;

namespace GitLabGraph.Unified.Tests.Lab;

/// <summary>A Community Edition that lists work items everywhere but for the token's owner, and not by time.</summary>
public sealed class LateWorkItemLab : UnifiedLab
{
    protected override SandboxOptions Options => new() { Version = new GitLabVersion(17, 8, 0), IsEnterprise = false };
}
