namespace GitLabGraph.Sandbox.World.Planning;

/// <summary>Where a ticket's page is, below the instance's address.</summary>
internal static class WebPath
{
    /// <summary>
    /// Tasks and the like live under work_items, issues and incidents under issues, epics under their group.
    /// </summary>
    public static string Of(Issue issue, GitLabWorld world) => (issue.Place.Kind, issue.Type) switch
    {
        (PlaceKind.Group, _) => $"/groups/{world.PathOf(issue.Place)}/-/epics/{issue.Iid}",
        (_, IssueType.Issue or IssueType.Incident) => $"/{world.PathOf(issue.Place)}/-/issues/{issue.Iid}",
        _ => $"/{world.PathOf(issue.Place)}/-/work_items/{issue.Iid}",
    };
}
