using System.Text.RegularExpressions;
using GitLabGraph.GraphQL.Execution;
using GitLabGraph.Sandbox.GraphQL.Binding;
using GitLabGraph.Sandbox.World;
using GitLabGraph.Sandbox.World.Planning;

namespace GitLabGraph.Sandbox.GraphQL.Nouns;

/// <summary>
/// References as people write them: <c>group/project#12</c>, <c>#12</c> in a context, <c>group&amp;3</c>, or a full
/// URL.
/// </summary>
internal static partial class References
{
    public static Issue? Find(string reference, IResolverContext context)
    {
        var viewer = context.Viewer();
        var match = Url().Match(reference) is { Success: true } url ? url : Short().Match(reference);
        if (!match.Success || !int.TryParse(match.Groups["iid"].Value, out var iid))
        {
            return null;
        }

        var path = match.Groups["path"].Value is { Length: > 0 } given ? given : context.Text("contextNamespacePath")
            ?? "";
        Place? place = viewer.World.FindProject(path)?.Place ?? viewer.World.FindGroup(path)?.Place;
        return place is { } found && viewer.World.FindIssue(found, iid) is { } issue && viewer.CanSee(issue)
            ? issue : null;
    }

    [GeneratedRegex(@"^(?<path>[\w./-]*)[#&](?<iid>\d+)$")]
    private static partial Regex Short();

    [GeneratedRegex(@"^https?://[^/]+/(groups/)?(?<path>[\w./-]+?)/-/(issues|work_items|epics)/(?<iid>\d+)$")]
    private static partial Regex Url();
}
