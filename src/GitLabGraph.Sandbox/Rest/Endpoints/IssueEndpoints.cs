using System.Collections.Immutable;
using GitLabGraph.Sandbox.Rest.Entities;
using GitLabGraph.Sandbox.Rest.Filters;
using GitLabGraph.Sandbox.Rest.Paging;
using GitLabGraph.Sandbox.Rest.Routing;
using GitLabGraph.Sandbox.Rest.Writing;
using GitLabGraph.Sandbox.World;
using GitLabGraph.Sandbox.World.Changes;
using GitLabGraph.Sandbox.World.Changes.Planning;
using GitLabGraph.Sandbox.World.Code;
using GitLabGraph.Sandbox.World.People;
using GitLabGraph.Sandbox.World.Planning;
using GitLabGraph.Sandbox.World.Queries;

namespace GitLabGraph.Sandbox.Rest.Endpoints;

/// <summary>Issues: lists of the instance, a group and a project; one of them; its writes.</summary>
internal static class IssueEndpoints
{
    public static void Map(RestRouter router)
    {
        router.Get("/issues", On.User(ListOfInstance));
        router.Get("/groups/:id/issues", On.Group(ListOfGroup));
        router.Get("/projects/:id/issues", On.Project(ListOfProject));
        router.Post("/projects/:id/issues", On.Project(Create));
        router.Get(
            "/projects/:id/issues/:iid", On.Issue(
                (call, _, issue) => RestAnswer.Json(json => IssueEntity.Write(json, issue, call, isSingle: true))));
        router.Put("/projects/:id/issues/:iid", On.Issue(Update));
        router.Delete(
            "/projects/:id/issues/:iid",
            On.Issue((call, _, issue) => call.World.Changes.Issues.Delete(call.Viewer, issue).Gone()));
        router.Post(
            "/projects/:id/issues/:iid/subscribe",
            On.Issue((call, _, issue) => Subscribe(call, issue, isWanted: true)));
        router.Post(
            "/projects/:id/issues/:iid/unsubscribe",
            On.Issue((call, _, issue) => Subscribe(call, issue, isWanted: false)));
        router.Post("/projects/:id/issues/:iid/move", On.Issue((call, _, issue) => Copy(
            call, target => call.World.Changes.Moves.Move(call.Viewer, issue, target))));
        router.Post("/projects/:id/issues/:iid/clone", On.Issue((call, _, issue) => Copy(
            call,
            target => call.World.Changes.Moves.Clone(
                call.Viewer, issue, target, call.Parameters.Flag("with_notes") ?? false))));
        router.Get("/projects/:id/issues/:iid/closed_by", On.Issue(ClosedBy));
        router.Get("/projects/:id/issues/:iid/related_merge_requests", On.Issue(ClosedBy));
        router.Get("/projects/:id/issues/:iid/participants", On.Issue(Participants));
        router.Get("/issues_statistics", On.User((call, _) => Statistics(call, ProjectPlaces(call.Viewer.Projects))));
        router.Get("/projects/:id/issues_statistics", On.Project((call, project) => Statistics(call, [project.Place])));
    }

    private static RestAnswer ListOfInstance(RestCall call, User user)
    {
        var filter = IssueParameters.Filter(call);

        // Without a scope this list is about the viewer's own issues.
        filter = call.Parameters.Has("scope") ? filter : filter with { AuthorId = user.Id };
        var projects = call.Viewer.Projects.Where(project => IsListed(call, project));
        return List(call, ProjectPlaces(projects), filter);
    }

    private static RestAnswer ListOfGroup(RestCall call, Group group)
    {
        var groups = call.World.SelfAndDescendants(group).Select(one => one.Id).ToHashSet();
        var projects = call.Viewer.Projects.Where(
            project => project.GroupId is { } id && groups.Contains(id) && IsListed(call, project));
        return List(call, ProjectPlaces(projects), IssueParameters.Filter(call));
    }

    // GitLab leaves archived projects out of the lists of the instance and of a group by default.
    private static bool IsListed(RestCall call, Project project) =>
        !project.IsArchived || call.Parameters.Flag("non_archived") == false;

    private static RestAnswer ListOfProject(RestCall call, Project project)
    {
        if (!KeysetPage.IsWanted(call))
        {
            return List(call, [project.Place], IssueParameters.Filter(call));
        }

        if (!call.Instance.Has(18, 3) || IssueParameters.KeysetKey(call) is not { } key)
        {
            return KeysetPage.NotSupported;
        }

        var order = IssueParameters.Order(call);
        var issues = IssueQuery.Run(call.Viewer, [project.Place], IssueParameters.Filter(call), order);
        return KeysetPage.Of(
            call,
            issues,
            key,
            issue => issue.Id,
            order.Direction == Direction.Descending,
            (json, issue) => IssueEntity.Write(json, issue, call));
    }

    private static RestAnswer List(RestCall call, IEnumerable<Place> places, IssueFilter filter)
    {
        if (KeysetPage.IsWanted(call))
        {
            return KeysetPage.NotSupported;
        }

        if (ListWords.RefuseIssues(call) is { } refusal)
        {
            return refusal;
        }

        var issues = IssueQuery.Run(call.Viewer, places, filter, IssueParameters.Order(call));
        return OffsetPage.Of(call, issues, (json, issue) => IssueEntity.Write(json, issue, call));
    }

    private static IEnumerable<Place> ProjectPlaces(IEnumerable<Project> projects) =>
        projects.Select(project => project.Place);

    private static RestAnswer Create(RestCall call, Project project)
    {
        var given = call.Parameters;
        if (!given.Has("title"))
        {
            return RestAnswer.Missing("title");
        }

        var draft = new IssueDraft
        {
            Title = given.Text("title"),
            Description = given.Text("description"),
            Type = EnumWords.Read<IssueType>(given.Text("issue_type")) ?? IssueType.Issue,
            IsConfidential = given.Flag("confidential") ?? false,
            AssigneeIds = IssueParameters.Assignees(given) ?? [],
            LabelTitles = given.Texts("labels") ?? [],
            MilestoneId = given.Number("milestone_id"),
            StartDate = given.Day("start_date"),
            DueDate = given.Day("due_date"),
            Weight = (int?)given.Number("weight"),
            ParentId = given.Number("epic_id") is { } epic ? Issue.IdOfEpic(epic) : null,
            CreatedAt = given.Moment("created_at"),
            Iid = (int?)given.Number("iid"),
        };
        return call.World.Changes.Issues.Create(call.Viewer, project.Place, draft)
            .Made((json, issue) => IssueEntity.Write(json, issue, call, isSingle: true));
    }

    private static RestAnswer Update(RestCall call, Project project, Issue issue)
    {
        if (!call.Parameters.HasAny(IssueParameters.Updatable))
        {
            return RestAnswer.Error(
                StatusCodes.Status400BadRequest,
                $"{string.Join(", ", IssueParameters.Updatable)} are missing, at least one parameter must be provided");
        }

        return call.World.Changes.Issues.Update(call.Viewer, issue, IssueParameters.Edit(call.Parameters))
            .Done((json, row) => IssueEntity.Write(json, row, call, isSingle: true));
    }

    /// <summary>304 when nothing changes.</summary>
    private static RestAnswer Subscribe(RestCall call, Issue issue, bool isWanted)
    {
        if (issue.SubscriberIds.Contains(call.User!.Id) == isWanted)
        {
            return RestAnswer.NotModified;
        }

        return call.World.Changes.Issues.Subscribe(call.Viewer, issue, isWanted)
            .Made((json, row) => IssueEntity.Write(json, row, call, isSingle: true));
    }

    /// <summary>The target is named by number only.</summary>
    private static RestAnswer Copy(RestCall call, Func<Project, Outcome<Issue>> copy)
    {
        if (call.Parameters.Number("to_project_id") is not { } id)
        {
            return RestAnswer.Missing("to_project_id");
        }

        return call.World.Projects.Find(id) is { } target && call.Viewer.CanSee(target)
            ? copy(target).Made((json, issue) => IssueEntity.Write(json, issue, call, isSingle: true))
            : RestAnswer.NotFound("Project");
    }

    private static RestAnswer ClosedBy(RestCall call, Project project, Issue issue)
    {
        var requests = call.World.MergeRequests.Of(project.Id)
            .Where(request => request.ClosesIssueIds.Contains(issue.Id) && call.Viewer.CanSee(request));
        return OffsetPage.Of(call, [.. requests], (json, request) => MergeRequestEntity.Write(json, request, call));
    }

    private static RestAnswer Participants(RestCall call, Project project, Issue issue)
    {
        var notes = call.World.Notes.Of(issue.AsTarget)
            .Where(note => !note.IsSystem && call.Viewer.CanSee(note, issue.Place)).Select(note => note.AuthorId);
        ImmutableArray<User> users =
            [.. notes.Prepend(issue.AuthorId).Concat(issue.AssigneeIds).Distinct().Select(call.World.Users.Get)];
        return OffsetPage.Of(call, users, (json, user) => UserEntity.Basic(json, user, call));
    }

    private static RestAnswer Statistics(RestCall call, IEnumerable<Place> places)
    {
        var issues =
            IssueQuery.Run(call.Viewer, places, IssueParameters.Filter(call) with { State = null }, IssueOrder.Default);
        return RestAnswer.Json(json =>
        {
            json.WriteStartObject();
            json.WriteStartObject("statistics");
            json.WriteStartObject("counts");
            json.Field("all", issues.Length);
            json.Field("closed", issues.Count(issue => !issue.IsOpen));
            json.Field("opened", issues.Count(issue => issue.IsOpen));
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndObject();
        });
    }
}
