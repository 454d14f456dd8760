using GitLabGraph.GraphQL.Execution;
using GitLabGraph.Sandbox.GraphQL.Binding;
using GitLabGraph.Sandbox.GraphQL.Filters;
using GitLabGraph.Sandbox.World;
using GitLabGraph.Sandbox.World.Code;
using GitLabGraph.Sandbox.World.Sight;

namespace GitLabGraph.Sandbox.GraphQL.Nouns;

/// <summary>Project.</summary>
internal static class ProjectFields
{
    public static void Bind(FieldBindings bindings)
    {
        var projects = bindings.On<Project>("Project");
        BindFacts(projects);
        BindLists(projects);
        bindings.On<Project>("Repository")
            .Field("rootRef", project => project.DefaultBranch)
            .Field("empty", project => project.IsEmpty)
            .Field("exists", _ => true);
        bindings.On<ProjectLanguage>("RepositoryLanguage");
    }

    private static void BindFacts(TypeBindings<Project> projects) => projects
        .Field("id", project => Gid.Of("Project", project.Id))
        .Field("descriptionHtml", project => Html.Block(project.Description))
        .Field("visibility", project => project.Visibility.ToString().ToLowerInvariant())
        .Field("archived", project => project.IsArchived)
        .Field("webUrl", (project, context) => $"{context.BaseUrl()}/{project.FullPath}")
        .Field("httpUrlToRepo", (project, context) => $"{context.BaseUrl()}/{project.FullPath}.git")
        .Field("sshUrlToRepo", (project, context) =>
            $"git@{new Uri(context.BaseUrl()).Host}:{project.FullPath}.git")
        .Field("createdAt", project => GitLabTime.Write(project.CreatedAt))
        .Field("updatedAt", project => GitLabTime.Write(project.UpdatedAt))
        .Field("lastActivityAt", project => GitLabTime.Write(project.LastActivityAt))
        .Field("markedForDeletionOn", project => GitLabTime.Write(project.MarkedForDeletionOn))
        .Field("namespace", (project, viewer) =>
            project.GroupId is { } id
                ? NamespaceRow.Of(Place.OfGroup(id), viewer)
                : NamespaceRow.OfPerson(viewer.World.Users.Find(project.OwnerId ?? 0), viewer))
        .Field("group", (project, viewer) => project.GroupId is { } id ? viewer.World.Groups.Find(id) : null)
        .Field(
            "forksCount", (project, viewer) =>
                viewer.World.Projects.All.Count(other => other.ForkedFromId == project.Id))
        .Field("isForked", project => project.ForkedFromId is not null)
        .Field("forkedFrom", (project, viewer) => ForkedFrom(project, viewer))
        .Field("repository", (project, viewer) => viewer.CanSeeCode(project) ? project : null)
        .Field("openIssuesCount", (project, viewer) => viewer.World.Issues.Of(project.Place)
            .Count(issue => issue.IsOpen && viewer.CanSee(issue)))
        .Field("openMergeRequestsCount", (project, viewer) => viewer.CanSeeCode(project)
            ? viewer.World.MergeRequests.Of(project.Id).Count(request => request.IsOpen)
            : null)
        .Field("issuesEnabled", project => project.HasIssues)
        .Field("mergeRequestsEnabled", project => project.HasMergeRequests)
        .Field("maxAccessLevel", (project, viewer) => new AccessRow(viewer.LevelIn(project.Place), null));

    private static void BindLists(TypeBindings<Project> projects) => projects
        .Field("issue", (project, context) => IssueListing.Of(context, [project.Place]).Rows.FirstOrDefault())
        .Connection("issues", (project, context) => IssueListing.Of(context, [project.Place]))
        .Connection("workItems", (project, context) => WorkItemListing.Of(context, [project.Place]))
        .Connection("workItemTypes", (project, context) => WorkItemTypes.Of(project.Place, context))
        .Field("mergeRequest", (project, context) => FindMergeRequest(project, context))
        .Connection("mergeRequests", (project, context) => MergeRequestListing.Of(context, [project]))
        .Field("label", (project, context) => LabelFields.List(project.Place, context).Rows.FirstOrDefault())
        .Connection("labels", (project, context) => LabelFields.List(project.Place, context))
        .Connection("milestones", (project, context) => MilestoneListing.Of(project.Place, context))
        .Connection("projectMembers", (project, context) => MemberListing.Of(project.Place, context));

    private static Project? ForkedFrom(Project project, Viewer viewer) =>
        project.ForkedFromId is { } id && viewer.World.Projects.Find(id) is { } origin && viewer.CanSee(origin)
            ? origin : null;

    private static MergeRequest? FindMergeRequest(Project project, IResolverContext context) =>
        int.TryParse(context.Text("iid"), out var iid)
        && context.Viewer().World.FindMergeRequest(project.Id, iid) is { } request
        && context.Viewer().CanSee(request)
            ? request
            : null;
}
