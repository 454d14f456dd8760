using GitLabGraph.GraphQL.Execution;
using GitLabGraph.Sandbox.GraphQL.Binding;
using GitLabGraph.Sandbox.GraphQL.Filters;
using GitLabGraph.Sandbox.World;
using GitLabGraph.Sandbox.World.Code;
using GitLabGraph.Sandbox.World.People;
using GitLabGraph.Sandbox.World.Planning;
using GitLabGraph.Sandbox.World.Sight;

namespace GitLabGraph.Sandbox.GraphQL.Nouns;

/// <summary>Group.</summary>
internal static class GroupFields
{
    public static void Bind(FieldBindings bindings)
    {
        var groups = bindings.On<Group>("Group");
        BindFacts(groups);
        BindTickets(groups);
        BindLists(groups);
    }

    private static void BindFacts(TypeBindings<Group> groups) => groups
        .Field("id", group => Gid.Of("Group", group.Id))
        .Field("descriptionHtml", group => Html.Block(group.Description))
        .Field("visibility", group => group.Visibility.ToString().ToLowerInvariant())
        .Field("archived", group => group.IsArchived)
        .Field("webUrl", (group, context) => $"{context.BaseUrl()}/groups/{group.FullPath}")
        .Field("createdAt", group => GitLabTime.Write(group.CreatedAt))
        .Field("updatedAt", group => GitLabTime.Write(group.UpdatedAt))
        .Field("markedForDeletionOn", group => GitLabTime.Write(group.MarkedForDeletionOn))
        .Field("parent", (group, viewer) =>
            group.ParentId is { } id && viewer.World.Groups.Find(id) is { } parent && viewer.CanSee(parent)
                ? parent : null)
        .Field("groupMembersCount", (group, viewer) => viewer.MembersOf(group.Place, withInherited: false).Length)
        .Field("projectsCount", (group, viewer) =>
            viewer.World.Projects.Of(group.Id).Count(project => !project.IsArchived))
        .Field("descendantGroupsCount", (group, viewer) => Below(group, viewer).Count())
        .Field("maxAccessLevel", (group, viewer) => new AccessRow(viewer.LevelIn(group.Place), null))
        .Connection(
            "statuses", (group, viewer) => viewer.World.StatusesFor(group.Place), (IssueStatus status) => status.Id);

    private static void BindTickets(TypeBindings<Group> groups) => groups
        .Field("workItem", (group, context) => FindWorkItem(group.Place, context))
        .Connection("workItems", (group, context) => WorkItemListing.OfGroup(context, group))
        .Connection("workItemTypes", (group, context) => WorkItemTypes.Of(group.Place, context))
        .Connection("issues", (group, context) => IssueListing.Of(
            context,
            ProjectsOf(group, context.Viewer(), context.Has("includeSubgroups"))
                .Where(project => context.Has("includeArchived") || !project.IsArchived)
                .Select(project => project.Place)))
        .Connection("mergeRequests", (group, context) => MergeRequestListing.Of(
            context,
            ProjectsOf(group, context.Viewer(), context.Has("includeSubgroups"))
                .Where(project => context.Has("includeArchived") || !project.IsArchived)));

    private static void BindLists(TypeBindings<Group> groups) => groups
        .Connection("projects", (group, context) => ProjectListing.Of(
            AllProjectsOf(group, context.Viewer(), context.Has("includeSubgroups")), context) with
        {
            // Namespaces::ProjectsFinder asks nobody who may see them.
            IsTold = context.Viewer().CanSee,
        })
        .Connection("descendantGroups", (group, context) => GroupListing.Of(
            context.Flag("includeParentDescendants") ?? true
                ? Below(group, context.Viewer())
                : context.Viewer().World.Groups.Of(group.Id).Where(context.Viewer().CanSee),
            context,
            isOfGroup: true))
        .Connection("groupMembers", (group, context) => MemberListing.Of(group.Place, context))
        .Field("label", (group, context) => LabelFields.List(group.Place, context).Rows.LastOrDefault())
        .Connection("labels", (group, context) => LabelFields.List(group.Place, context))
        .Connection("milestones", (group, context) => MilestoneListing.Of(group.Place, context))
        .Connection("memberRoles", (group, viewer) => RolesOf(group, viewer), (MemberRole role) => role.Id)
        .Connection(
            "standardRoles", (group, viewer) => StandardRolesOf(group, viewer), (StandardRoleRow row) =>
                (long)row.Level);

    public static Issue? FindWorkItem(Place place, IResolverContext context) =>
        int.TryParse(context.Text("iid"), out var iid)
        && context.Viewer().World.FindIssue(place, iid) is { } issue
        && context.Viewer().CanSee(issue)
            ? issue
            : null;

    /// <summary>The group itself; with descendants also everything below it, with ancestors the groups above.</summary>
    public static IEnumerable<Place> WorkItemPlaces(Group group, IResolverContext context)
    {
        var viewer = context.Viewer();
        IEnumerable<Place> places = context.Has("includeAncestors")
            ? viewer.World.WithAncestors(group.Place) : [group.Place];
        return context.Has("includeDescendants")
            ? places
                .Concat(Below(group, viewer).Select(below => below.Place))
                .Concat(ProjectsOf(group, viewer, includeSubgroups: true)
                    .Where(project => !project.IsArchived || ListsArchived(context)).Select(project => project.Place))
            : places;
    }

    // Since there is a word for them, archived projects are left out unless it is said; before, they were listed.
    private static bool ListsArchived(IResolverContext context) =>
        context.Has("includeArchived") || !context.Selection.Field.Arguments.Contains("includeArchived");

    public static IEnumerable<Project> ProjectsOf(Group group, Viewer viewer, bool includeSubgroups) =>
        AllProjectsOf(group, viewer, includeSubgroups).Where(viewer.CanSee);

    private static IEnumerable<Project> AllProjectsOf(Group group, Viewer viewer, bool includeSubgroups)
    {
        IEnumerable<Group> groups = includeSubgroups ? viewer.World.SelfAndDescendants(group) : [group];
        return groups.SelectMany(below => viewer.World.Projects.Of(below.Id));
    }

    private static IEnumerable<Group> Below(Group group, Viewer viewer) =>
        viewer.World.SelfAndDescendants(group).Where(below => below.Id != group.Id && viewer.CanSee(below));

    // RolesFinder: none, and no error, for whoever is no member.
    private static IEnumerable<MemberRole> RolesOf(Group group, Viewer viewer)
    {
        var root = viewer.World.RootOf(group.Place)?.Id;
        return viewer.World.MemberRoles.All
            .Where(role => (role.GroupId is null || role.GroupId == root) && viewer.CanSee(role, group.Place));
    }

    private static IEnumerable<StandardRoleRow> StandardRolesOf(Group group, Viewer viewer)
    {
        var members = viewer.MembersOf(group.Place, withInherited: true);
        return Enum.GetValues<AccessLevel>()
            .Where(level => level is >= AccessLevel.MinimalAccess and <= AccessLevel.Owner)
            .Select(level => new StandardRoleRow(level, members.Count(member => member.AccessLevel == level)));
    }
}
