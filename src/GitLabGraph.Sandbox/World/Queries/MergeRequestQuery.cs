using System.Collections.Immutable;
using GitLabGraph.Sandbox.World.Code;
using GitLabGraph.Sandbox.World.Sight;

namespace GitLabGraph.Sandbox.World.Queries;

/// <summary>Lists merge requests of some projects as one viewer may see them, filtered and ordered.</summary>
public static class MergeRequestQuery
{
    public static ImmutableArray<MergeRequest> Run(
        Viewer viewer, IEnumerable<Project> projects, MergeRequestFilter filter, MergeRequestOrder order)
    {
        var matches = MergeRequestMatch.For(viewer, filter);
        var found = projects
            .Where(project => project.HasMergeRequests && viewer.CanSeeCode(project))
            .SelectMany(project => viewer.World.MergeRequests.Of(project.Id))
            .Where(matches);
        return [.. order.Apply(viewer.World, found)];
    }
}
