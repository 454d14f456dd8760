using System.Globalization;
using GitLabGraph.Sandbox.Access;
using GitLabGraph.Sandbox.World;
using GitLabGraph.Sandbox.World.Code;
using GitLabGraph.Sandbox.World.People;
using GitLabGraph.Sandbox.World.Planning;
using GitLabGraph.Sandbox.World.Sight;

namespace GitLabGraph.Sandbox.Rest;

/// <summary>One REST request: who asks, for what, with which parameters.</summary>
internal sealed class RestCall(
    SandboxInstance instance, Visitor visitor, HttpRequest request, IReadOnlyDictionary<string, string> route,
    Parameters parameters)
{
    public SandboxInstance Instance => instance;

    public GitLabWorld World => instance.World;

    public Visitor Visitor => visitor;

    public Viewer Viewer => visitor.Viewer;

    public User? User => visitor.User;

    public HttpRequest Request => request;

    /// <summary>Query, form and JSON body in one bag, as GitLab merges them.</summary>
    public Parameters Parameters => parameters;

    /// <summary>A value of the path, decoded.</summary>
    public string Route(string name) => route[name];

    public string? RouteOrNull(string name) => route.GetValueOrDefault(name);

    public long? RouteNumber(string name)
        => long.TryParse(route[name], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>The project that <c>:id</c> names, by number or by path; null when missing or not to be seen.</summary>
    public Project? Project(string name = "id")
    {
        var project = RouteNumber(name) is { } number ? World.Projects.Find(number) : World.FindProject(Route(name));
        return project is not null && Viewer.CanSee(project) ? project : null;
    }

    /// <summary>The project that the path in <c>:id</c> led to before it was moved; null where it is none's.</summary>
    public Project? MovedProject(string name = "id") =>
        World.FindMovedProject(Route(name)) is { } project && Viewer.CanSee(project) ? project : null;

    public Group? Group(string name = "id")
    {
        var group = RouteNumber(name) is { } number ? World.Groups.Find(number) : World.FindGroup(Route(name));
        return group is not null && Viewer.CanSee(group) ? group : null;
    }

    /// <summary>The issue that <c>:iid</c> names within a project; null when missing or not to be seen.</summary>
    public Issue? Issue(Project project)
        => RouteNumber("iid") is { } iid and <= int.MaxValue
            && World.FindIssue(project.Place, (int)iid) is { } issue && Viewer.CanSee(issue) ? issue : null;

    public MergeRequest? MergeRequest(Project project)
        => RouteNumber("iid") is { } iid and <= int.MaxValue
            && World.FindMergeRequest(project.Id, (int)iid) is { } merge && Viewer.CanSee(merge) ? merge : null;
}
