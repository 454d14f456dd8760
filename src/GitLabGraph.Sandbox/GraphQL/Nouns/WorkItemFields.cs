using GitLabGraph.GraphQL.Execution;
using GitLabGraph.Sandbox.GraphQL.Binding;
using GitLabGraph.Sandbox.World;
using GitLabGraph.Sandbox.World.Planning;
using GitLabGraph.Sandbox.World.Sight;

namespace GitLabGraph.Sandbox.GraphQL.Nouns;

/// <summary>WorkItem, and what it shares with Issue: both are the same row.</summary>
internal static class WorkItemFields
{
    public static void Bind(FieldBindings bindings)
    {
        BindShared(bindings.On<Issue>("WorkItem", "Issue"));
        bindings.On<Issue>("WorkItem")
            .Field("id", issue => Gid.Of("WorkItem", issue.Id))
            .Field("state", issue => issue.IsOpen ? "OPEN" : "CLOSED")
            .Field("workItemType", issue => new WorkItemTypeRow(issue.Type, issue.Place))
            .Field("imported", _ => false)
            .Field("archived", (issue, viewer) => IsArchived(issue, viewer.World))
            .Field("lockVersion", issue => issue.LockVersion)
            .Field("movedToWorkItemUrl", (issue, context) => UrlOf(issue.MovedToId, context))
            .Field("duplicatedToWorkItemUrl", (issue, context) => UrlOf(issue.DuplicatedToId, context))
            .Field("promotedToEpicUrl", (issue, context) => UrlOf(issue.PromotedToId, context))
            .Field("namespace", (issue, viewer) => NamespaceOf(issue.Place, viewer))
            .Field(
                "project", (issue, viewer) => issue.Place.ProjectId is { } id ? viewer.World.Projects.Find(id) : null)
            .Field("widgets", Widgets);
    }

    private static void BindShared(TypeBindings<Issue> issues) => issues
        .Field("iid", issue => issue.Iid.ToString(System.Globalization.CultureInfo.InvariantCulture))
        .Field("title", issue => issue.Title)
        .Field("titleHtml", issue => Html.Inline(issue.Title))
        .Field("description", issue => issue.Description)
        .Field("descriptionHtml", issue => Html.Block(issue.Description))
        .Field("confidential", issue => issue.IsConfidential)
        .Field("hidden", _ => false)
        .Field("author", (issue, viewer) => viewer.World.Users.Find(issue.AuthorId))
        .Field("createdAt", issue => GitLabTime.Write(issue.CreatedAt))
        .Field("updatedAt", issue => GitLabTime.Write(issue.UpdatedAt))
        .Field("closedAt", issue => GitLabTime.Write(issue.ClosedAt))
        .Field("reference", (issue, context) => ReferenceOf(issue, context.Viewer().World, context.Has("full")))
        .Field("webPath", (issue, context) => context.BasePath() + WebPath.Of(issue, context.Viewer().World))
        .Field("webUrl", (issue, context) => context.BaseUrl() + WebPath.Of(issue, context.Viewer().World))
        .Field("userDiscussionsCount", (issue, viewer) => viewer.World.ThreadsOf(issue.AsTarget)
            .Count(thread => !thread.First.IsSystem));

    /// <summary><c>#12</c>, or <c>group/project#12</c>; epics are written with an ampersand.</summary>
    public static string ReferenceOf(Issue issue, GitLabWorld world, bool isFull)
    {
        var sign = issue.Type == IssueType.Epic ? '&' : '#';
        return $"{(isFull ? world.PathOf(issue.Place) : "")}{sign}{issue.Iid}";
    }

    private static NamespaceRow? NamespaceOf(Place place, Viewer viewer) => NamespaceRow.Of(place, viewer);

    private static bool IsArchived(Issue issue, GitLabWorld world) =>
        issue.Place.ProjectId is { } id && world.Projects.Find(id) is { IsArchived: true };

    private static string? UrlOf(long? id, IResolverContext context) =>
        id is { } number && context.Viewer().World.Issues.Find(number) is { } other && context.Viewer().CanSee(other)
            ? context.BaseUrl() + WebPath.Of(other, context.Viewer().World)
            : null;

    private static object Widgets(Issue issue, IResolverContext context)
    {
        var only = context.Texts("onlyTypes");
        var except = context.Texts("exceptTypes");
        return Widget.TypesOf(issue.Type, context.Viewer().World.Options.IsEnterprise)
            .Where(type => Widget.IsIn(context, type)
                && (only?.Contains(type) ?? true)
                && !(except?.Contains(type) ?? false))
            .Select(type => new Widget(type, issue))
            .ToArray();
    }
}
