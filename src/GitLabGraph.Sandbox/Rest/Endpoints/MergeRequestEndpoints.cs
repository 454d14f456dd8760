using GitLabGraph.Sandbox.Rest.Entities;
using GitLabGraph.Sandbox.Rest.Filters;
using GitLabGraph.Sandbox.Rest.Paging;
using GitLabGraph.Sandbox.Rest.Routing;
using GitLabGraph.Sandbox.World.Changes;
using GitLabGraph.Sandbox.World.Changes.Code;
using GitLabGraph.Sandbox.World.Code;
using GitLabGraph.Sandbox.World.People;
using GitLabGraph.Sandbox.World.Planning;
using GitLabGraph.Sandbox.World.Queries;

namespace GitLabGraph.Sandbox.Rest.Endpoints;

/// <summary>Merge requests: lists, one of them, its parts and its writes.</summary>
internal static class MergeRequestEndpoints
{
    public static void Map(RestRouter router)
    {
        router.Get("/merge_requests", On.User(ListOfInstance));
        router.Get("/groups/:id/merge_requests", On.Group(ListOfGroup));
        router.Get(
            "/projects/:id/merge_requests",
            On.Code((call, project) => List(call, [project], MergeRequestParameters.Filter(call))));
        router.Post("/projects/:id/merge_requests", On.Code(Create));
        const string One = "/projects/:id/merge_requests/:iid";
        router.Get(
            One, On.MergeRequest(
                (call, _, request) =>
                    RestAnswer.Json(json => MergeRequestEntity.Write(json, request, call, isSingle: true))));
        router.Put(One, On.MergeRequest(Update));
        router.Delete(
            One, On.MergeRequest(
                (call, _, request) => call.World.Changes.MergeRequests.Delete(call.Viewer, request).Gone()));
        router.Get($"{One}/commits", On.MergeRequest(Commits));
        router.Get(
            $"{One}/diffs", On
                .MergeRequest(
                    (call, _, request) =>
                        OffsetPage.Of(call, request.DiffStats, (json, file) => DiffEntity.Write(json, file))));
        router.Get($"{One}/changes", On.MergeRequest(Changes));
        router.Get($"{One}/pipelines", On.MergeRequest(Pipelines));
        router.Get($"{One}/closes_issues", On.MergeRequest(ClosesIssues));
        router.Get($"{One}/participants", On.MergeRequest(Participants));
        router.Get($"{One}/reviewers", On.MergeRequest((call, _, request) => ReviewerEntity.List(call, request)));
    }

    private static RestAnswer ListOfInstance(RestCall call, User user)
    {
        var filter = MergeRequestParameters.Filter(call);

        // Without a scope this list is about the viewer's own merge requests.
        return List(
            call, call.Viewer.Projects, call.Parameters.Has("scope") ? filter : filter with { AuthorId = user.Id });
    }

    private static RestAnswer ListOfGroup(RestCall call, Group group)
    {
        var groups = call.World.SelfAndDescendants(group).Select(one => one.Id).ToHashSet();
        var withArchived = call.Parameters.Flag("non_archived") == false;
        var projects = call.Viewer.Projects.Where(
            project => project.GroupId is { } id && groups.Contains(id) && (withArchived || !project.IsArchived));
        return List(call, projects, MergeRequestParameters.Filter(call));
    }

    private static RestAnswer List(RestCall call, IEnumerable<Project> projects, MergeRequestFilter filter)
    {
        if (KeysetPage.IsWanted(call))
        {
            return KeysetPage.NotSupported;
        }

        if (ListWords.RefuseMergeRequests(call) is { } refusal)
        {
            return refusal;
        }

        var requests =
            MergeRequestQuery.Run(call.Viewer, projects, filter, MergeRequestParameters.Order(call.Parameters));
        return OffsetPage.Of(call, requests, (json, request) => MergeRequestEntity.Write(json, request, call));
    }

    private static RestAnswer Create(RestCall call, Project project)
    {
        foreach (var name in new[] { "title", "source_branch", "target_branch" })
        {
            if (!call.Parameters.Has(name))
            {
                return RestAnswer.Missing(name);
            }
        }

        var outcome = call.World.Changes.MergeRequests
            .Create(call.Viewer, project, MergeRequestParameters.Draft(call.Parameters));

        // GitLab words its conflict as a list, unlike its other messages.
        return outcome.Refusal is { Kind: RefusalKind.Conflict } conflict
            ? RestAnswer.Messages(StatusCodes.Status409Conflict, conflict.Message)
            : outcome.Made((json, request) => MergeRequestEntity.Write(json, request, call, isSingle: true));
    }

    private static RestAnswer Update(RestCall call, Project project, MergeRequest request)
        => call.Parameters.HasAny(MergeRequestParameters.Updatable)
            ? call.World.Changes.MergeRequests
                .Update(call.Viewer, request, MergeRequestParameters.Edit(call.Parameters))
                .Done((json, row) => MergeRequestEntity.Write(json, row, call, isSingle: true))
            : RestAnswer.Error(
                StatusCodes.Status400BadRequest,
                $"{string.Join(", ", MergeRequestParameters.Updatable)} are missing, at least one parameter must be provided");

    private static RestAnswer Commits(RestCall call, Project project, MergeRequest request)
        => OffsetPage
            .Of(call, [.. call.World.CommitsOf(request)], (json, commit) => CommitEntity.Basic(json, commit, call));

    private static RestAnswer Changes(RestCall call, Project project, MergeRequest request) => RestAnswer.Json(json =>
        MergeRequestEntity.WithChanges(json, request, call));

    private static RestAnswer Pipelines(RestCall call, Project project, MergeRequest request)
    {
        var pipelines =
            call.World.Pipelines.Of(project.Id).Where(pipeline => pipeline.MergeRequestId == request.Id).Reverse();
        return OffsetPage.Of(call, [.. pipelines], (json, pipeline) => PipelineEntity.Basic(json, pipeline, call));
    }

    private static RestAnswer ClosesIssues(RestCall call, Project project, MergeRequest request)
    {
        if (project.HasJira)
        {
            return OffsetPage.Of(call, ClosingPattern.FindKeys(request.Description), ExternalIssueEntity.Write);
        }

        var issues =
            request.ClosesIssueIds.Select(id => call.World.Issues.Find(id)).OfType<Issue>().Where(call.Viewer.CanSee);
        return OffsetPage.Of(call, [.. issues], (json, issue) => IssueEntity.Write(json, issue, call));
    }

    private static RestAnswer Participants(RestCall call, Project project, MergeRequest request)
    {
        var notes = call.World.Notes.Of(request.AsTarget).Where(note => !note.IsSystem).Select(note => note.AuthorId);
        var ids = notes.Prepend(request.AuthorId).Concat(request.AssigneeIds)
            .Concat(request.Reviewers.Select(reviewer => reviewer.UserId)).Distinct();
        return OffsetPage
            .Of(call, [.. ids.Select(call.World.Users.Get)], (json, user) => UserEntity.Basic(json, user, call));
    }
}
