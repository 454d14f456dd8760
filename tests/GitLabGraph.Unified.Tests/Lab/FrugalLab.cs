namespace GitLabGraph.Unified.Tests.Lab;

/// <summary>A lab whose requests may keep 200 KB of GitLab's answers.</summary>
public sealed class FrugalLab : UnifiedLab
{
    protected override long MostHeld => 200_000;
}
