using System.Collections.Immutable;
using GitLabGraph.Sandbox.World.Planning;
using GitLabGraph.Sandbox.World.Sight;

namespace GitLabGraph.Sandbox.World.Queries;

/// <summary>Lists issues of some places as one viewer may see them, filtered and ordered.</summary>
public static class IssueQuery
{
    public static ImmutableArray<Issue> Run(
        Viewer viewer, IEnumerable<Place> places, IssueFilter filter, IssueOrder order)
    {
        var world = viewer.World;
        var matches = IssueMatch.For(viewer, filter);
        var visible = places.Where(viewer.CanSee).ToArray();
        if (visible.Length == 1)
        {
            var sorted = world.Issues.SnapshotOf(visible[0]).InOrder(order, issues => order.Apply(world, issues));
            return [.. sorted.Where(issue => matches(issue) && viewer.CanSee(issue))];
        }

        var found =
            visible.SelectMany(place => world.Issues.Of(place)).Where(issue => matches(issue) && viewer.CanSee(issue));
        return [.. order.Apply(world, [.. found])];
    }
}
