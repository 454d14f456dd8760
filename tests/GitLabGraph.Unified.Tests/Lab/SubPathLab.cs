using GitLabGraph.Sandbox;

namespace GitLabGraph.Unified.Tests.Lab;

/// <summary>An instance that does not live at the root of its host.</summary>
public sealed class SubPathLab : UnifiedLab
{
    protected override SandboxOptions Options => new() { RelativeUrlRoot = "/tools/gitlab" };
}
