using System.Collections.Immutable;
using GitLabGraph.Sandbox.World.Code;
using GitLabGraph.Sandbox.World.Discussion;
using GitLabGraph.Sandbox.World.People;
using GitLabGraph.Sandbox.World.Planning;

namespace GitLabGraph.Sandbox.World.Sight;

/// <summary>
/// Who may see what, in one place for REST and GraphQL. One viewer serves one request: it remembers the access levels
/// it has worked out. Not thread-safe writes of memberships are seen by the next request.
/// </summary>
public sealed partial class Viewer
{
    private readonly Dictionary<Place, AccessLevel> _levels = [];
    private readonly Lock _gate = new();
    private ImmutableArray<Group>? _groups;
    private ImmutableArray<Project>? _projects;

    internal Viewer(GitLabWorld world, User? user)
    {
        World = world;
        User = user;
    }

    public GitLabWorld World { get; }

    /// <summary>Null for somebody who is not signed in.</summary>
    public User? User { get; }

    public bool IsSignedIn => User is not null;

    public bool IsAdmin => User is { IsAdmin: true };

    /// <summary>Every group the viewer may see, by id.</summary>
    public ImmutableArray<Group> Groups => _groups ??= [.. World.Groups.All.Where(CanSee)];

    /// <summary>Every project the viewer may see, by id.</summary>
    public ImmutableArray<Project> Projects => _projects ??= [.. World.Projects.All.Where(CanSee)];

    /// <summary>
    /// The highest level that the viewer has by membership, inherited ones counted; an admin has Owner's.
    /// </summary>
    public AccessLevel LevelIn(Place place)
    {
        if (User is null)
        {
            return AccessLevel.NoAccess;
        }

        return IsAdmin ? AccessLevel.Owner : MembershipLevelIn(place);
    }

    /// <summary>
    /// As <see cref="LevelIn"/>, but an admin who is no member has none: what REST calls project_access.
    /// </summary>
    public AccessLevel MembershipLevelIn(Place place)
    {
        if (User is null)
        {
            return AccessLevel.NoAccess;
        }

        lock (_gate)
        {
            if (!_levels.TryGetValue(place, out var level))
            {
                level = World.GrantedLevel(place, User.Id);
                _levels[place] = level;
            }

            return level;
        }
    }

    public bool IsMemberOf(Place place) => MembershipLevelIn(place) > AccessLevel.NoAccess;

    public bool CanSee(Group group)
        => IsAdmin || IsOpenTo(group.Visibility) || IsMemberOf(group.Place) || IsMemberBelow(group);

    public bool CanSee(Project project)
        => IsAdmin || IsOpenTo(project.Visibility) || LevelIn(project.Place) >= AccessLevel.Guest;

    public bool CanSee(Place place) => place.Kind == PlaceKind.Group
        ? World.Groups.Find(place.Id) is { } group && CanSee(group)
        : World.Projects.Find(place.Id) is { } project && CanSee(project);

    /// <summary>Whoever sees a private group for what lies below it sees no members of it (GroupPolicy).</summary>
    public bool CanSeeMembers(Group group) =>
        IsAdmin || group.Visibility != Visibility.Private || IsMemberOf(group.Place);

    /// <summary>Guests of a private project see its tickets, not its code.</summary>
    public bool CanSeeCode(Project project)
        => project.HasRepository
            && CanSee(project)
            && (IsAdmin || IsOpenTo(project.Visibility) || LevelIn(project.Place) >= AccessLevel.Reporter);

    /// <summary>A confidential item is for its author, its assignees, and Planner or Reporter upwards.</summary>
    public bool CanSee(Issue issue)
        => CanSee(issue.Place) && HasIssues(issue.Place) && (!issue.IsConfidential || CanSeeConfidential(issue));

    public bool CanSee(MergeRequest request)
        => World.Projects.Find(request.ProjectId) is { HasMergeRequests: true } project && CanSeeCode(project);

    /// <summary>Assumes that the item the note is about may be seen.</summary>
    public bool CanSee(Note note, Place place)
        => !note.IsInternal
            || (User is not null && (note.AuthorId == User.Id || LevelIn(place) >= AccessLevel.Planner));

    public bool CanSee(Note note) => PlaceOf(note.Target) is { } place && CanSee(note.Target) && CanSee(note, place);

    public bool CanSee(Target target) => target.Kind switch
    {
        TargetKind.Issue => World.Issues.Find(target.Id) is { } issue && CanSee(issue),
        TargetKind.MergeRequest => World.MergeRequests.Find(target.Id) is { } request && CanSee(request),
        _ => World.Notes.Find(target.Id) is { } note && CanSee(note),
    };

    /// <summary>Where an item lives; null for one that is gone.</summary>
    public Place? PlaceOf(Target target) => target.Kind switch
    {
        TargetKind.Issue => World.Issues.Find(target.Id)?.Place,
        TargetKind.MergeRequest => World.MergeRequests.Find(target.Id) is { } request
            ? Place.OfProject(request.ProjectId)
            : null,
        _ => World.Notes.Find(target.Id) is { } note ? PlaceOf(note.Target) : null,
    };

    private bool CanSeeConfidential(Issue issue)
        => User is not null
            && (issue.AuthorId == User.Id
                || issue.AssigneeIds.Contains(User.Id)
                || LevelIn(issue.Place) >= AccessLevel.Planner);

    private bool HasIssues(Place place)
        => place.Kind == PlaceKind.Group || World.Projects.Find(place.Id) is { HasIssues: true };

    private bool IsOpenTo(Visibility visibility)
        => visibility == Visibility.Public || (visibility == Visibility.Internal && User is { IsExternal: false });

    private bool IsMemberBelow(Group group)
        => User is not null && World.SelfAndDescendants(group).Any(below =>
            IsMemberRightAt(below.Place)
                || World.Projects.Of(below.Id).Any(project => IsMemberRightAt(project.Place)));

    private bool IsMemberRightAt(Place place) =>
        World.LevelRightAt(place, User!.Id) > AccessLevel.NoAccess;
}
