using GitLabGraph.Sandbox;
using GitLabGraph.Sandbox.World;
using GitLabGraph.Unified.Tests.Lab;

namespace GitLabGraph.Unified.Tests.Bulk;

/// <summary>A GitLab with one very large project: <c>GITLABGRAPH_BULK</c> tickets, 100,000 for the whole run.</summary>
public class LargeLab : UnifiedLab
{
    public const string Path = "acme/archive/everything";

    public static int Tickets { get; } =
        int.TryParse(Environment.GetEnvironmentVariable("GITLABGRAPH_BULK"), out var number) ? number : 2_000;

    protected override SandboxOptions Options => new() { Size = WorldSize.Large, LargeProjectIssues = Tickets };
}
