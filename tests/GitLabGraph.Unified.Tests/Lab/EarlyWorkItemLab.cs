using GitLabGraph.Sandbox;

namespace GitLabGraph.Unified.Tests.Lab;

/// <summary>An Enterprise Edition that lists work items of projects, but neither by time nor anywhere, and links none.</summary>
public sealed class EarlyWorkItemLab : UnifiedLab
{
    protected override SandboxOptions Options => new() { Version = new GitLabVersion(16, 2, 0) };
}
