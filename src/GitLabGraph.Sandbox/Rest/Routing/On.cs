using System.Text.Json;
using GitLabGraph.Sandbox.World;
using GitLabGraph.Sandbox.World.Changes;
using GitLabGraph.Sandbox.World.Code;
using GitLabGraph.Sandbox.World.People;
using GitLabGraph.Sandbox.World.Planning;
using GitLabGraph.Sandbox.World.Sight;
using Microsoft.AspNetCore.Http.Extensions;

namespace GitLabGraph.Sandbox.Rest.Routing;

/// <summary>
/// Handlers of routes below a project, a group, an issue or a merge request: what cannot be seen is 404.
/// </summary>
internal static class On
{
    public static readonly (PlaceKind Kind, string Segment)[] Places =
        [(PlaceKind.Project, "projects"), (PlaceKind.Group, "groups")];

    public static readonly (TargetKind Kind, string Segment)[] Targets =
        [(TargetKind.Issue, "issues"), (TargetKind.MergeRequest, "merge_requests")];

    public static RestHandler User(Func<RestCall, User, RestAnswer> handle)
        => call => call.User is { } user ? handle(call, user) : RestAnswer.Unauthorized;

    public static RestHandler Project(Func<RestCall, Project, RestAnswer> handle)
        => call => call.Project() is { } project ? handle(call, project)
            : call.MovedProject() is { } moved ? Moved(call, moved)
            : RestAnswer.NotFound("Project");

    /// <summary>
    /// For repositories: one that is switched off is not there (<c>require_repository_enabled!</c>), and who may not
    /// see the code is forbidden it (<c>authorize! :read_code</c>).
    /// </summary>
    public static RestHandler Code(Func<RestCall, Project, RestAnswer> handle) => Project((call, project) =>
        !project.HasRepository ? RestAnswer.NotFound("Repository")
        : call.Viewer.CanSeeCode(project) ? handle(call, project) : RestAnswer.Forbidden());

    /// <summary>For a part of a project that takes a right of its own.</summary>
    public static RestHandler Allowed(
        Func<Viewer, Project, bool> may, Func<RestCall, Project, RestAnswer> handle) => Project((call, project) =>
        may(call.Viewer, project) ? handle(call, project) : RestAnswer.Forbidden());

    /// <summary>As above, for whoever is signed in.</summary>
    public static RestHandler AllowedUser(
        Func<Viewer, Project, bool> may, Func<RestCall, Project, RestAnswer> handle)
    {
        var allowed = Allowed(may, handle);
        return call => call.User is null ? RestAnswer.Unauthorized : allowed(call);
    }

    public static RestHandler Group(Func<RestCall, Group, RestAnswer> handle)
        => call => call.Group() is { } group ? handle(call, group) : RestAnswer.NotFound("Group");

    public static RestHandler Place(PlaceKind kind, Func<RestCall, Place, RestAnswer> handle) =>
        kind == PlaceKind.Project
        ? Project((call, project) => handle(call, project.Place))
        : Group((call, group) => handle(call, group.Place));

    public static RestHandler Issue(Func<RestCall, Project, Issue, RestAnswer> handle) => Project((call, project) =>
        call.Issue(project) is { } issue ? handle(call, project, issue) : RestAnswer.NotFound("Issue"));

    public static RestHandler MergeRequest(Func<RestCall, Project, MergeRequest, RestAnswer> handle) =>
        Project((call, project) =>
        call.MergeRequest(project) is { } request ? handle(call, project, request) : RestAnswer.NotFound());

    public static RestHandler Target(TargetKind kind, Func<RestCall, Project, Target, RestAnswer> handle) =>
        kind == TargetKind.Issue
        ? Issue((call, project, issue) => handle(call, project, issue.AsTarget))
        : MergeRequest((call, project, request) => handle(call, project, request.AsTarget));

    /// <summary>GitLab leads readers on by the project's number, and refuses writers (<c>project_moved?</c>).</summary>
    private static RestAnswer Moved(RestCall call, Project project)
    {
        if (!HttpMethods.IsGet(call.Request.Method))
        {
            return RestAnswer.Message(
                StatusCodes.Status405MethodNotAllowed, "Non GET methods are not allowed for moved projects");
        }

        var path = call.Request.GetEncodedPathAndQuery();
        var old = Uri.EscapeDataString(call.Route("id"));
        var at = path.IndexOf(old, StringComparison.OrdinalIgnoreCase);
        var answer = RestAnswer.Message(StatusCodes.Status301MovedPermanently, "301 Moved Permanently");
        answer.Headers["Location"] = $"{call.Request.Scheme}://{call.Request.Host}{path[..at]}{project.Id}"
            + path[(at + old.Length)..];
        return answer;
    }

    /// <summary>The answer to a write: the row as it is now, or why not.</summary>
    public static RestAnswer Done<TRow>(
        this Outcome<TRow> outcome, Action<Utf8JsonWriter, TRow> write, int status = StatusCodes.Status200OK)
        where TRow : class
        => outcome.Succeeded(out var row, out var refusal)
            ? RestAnswer.Json(json => write(json, row), status)
            : RestAnswer.Refused(refusal);

    public static RestAnswer Made<TRow>(this Outcome<TRow> outcome, Action<Utf8JsonWriter, TRow> write)
        where TRow : class
        => outcome.Done(write, StatusCodes.Status201Created);

    /// <summary>The answer to a deletion.</summary>
    public static RestAnswer Gone(this Refusal? refusal) => refusal is null
        ? RestAnswer.NoContent
        : RestAnswer.Refused(refusal);
}
