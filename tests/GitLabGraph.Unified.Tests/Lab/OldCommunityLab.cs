using GitLabGraph.Sandbox;

namespace GitLabGraph.Unified.Tests.Lab;

/// <summary>A Community Edition from before work items could be listed.</summary>
public sealed class OldCommunityLab : UnifiedLab
{
    protected override SandboxOptions Options => new() { Version = new GitLabVersion(14, 10, 5), IsEnterprise = false };
}
