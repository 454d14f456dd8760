using GitLabGraph.Sandbox.World.Code;
using GitLabGraph.Sandbox.World.Discussion;
using GitLabGraph.Sandbox.World.People;
using GitLabGraph.Sandbox.World.Planning;

namespace GitLabGraph.Sandbox.World.Sight;

public sealed partial class Viewer
{
    public bool CanCreateIssueIn(Project project)
        => IsSignedIn && project is { HasIssues: true, IsArchived: false } && CanSee(project);

    public bool CanCreateEpicIn(Group group) => CanSee(group) && LevelIn(group.Place) >= AccessLevel.Planner;

    /// <summary>Title, description and state: authors and assignees may, others need Planner or Reporter.</summary>
    public bool CanUpdate(Issue issue)
        => CanSee(issue) && !IsArchived(issue.Place)
            && (CanPlanIn(issue.Place)
                || issue.AuthorId == User?.Id
                || (User is not null && issue.AssigneeIds.Contains(User.Id)));

    /// <summary>Labels, milestone, assignees, weight and the like.</summary>
    public bool CanPlanIn(Place place) => LevelIn(place) >= AccessLevel.Planner;

    public bool CanDelete(Issue issue)
        => CanSee(issue) && User is not null
            && (issue.AuthorId == User.Id || LevelIn(issue.Place) is AccessLevel.Planner or >= AccessLevel.Owner);

    public bool CanCommentOn(Target target) => IsSignedIn
        && CanSee(target)
        && PlaceOf(target) is { } place
        && !IsArchived(place);

    public bool CanChange(Note note)
        => User is not null && !note.IsSystem
            && (note.AuthorId == User.Id
                || (PlaceOf(note.Target) is { } place && LevelIn(place) >= AccessLevel.Maintainer));

    public bool CanUpdate(MergeRequest request)
        => CanSee(request) && User is not null && !IsArchived(Place.OfProject(request.ProjectId))
            && (request.AuthorId == User.Id || request.AssigneeIds.Contains(User.Id)
                || LevelIn(Place.OfProject(request.ProjectId)) >= AccessLevel.Developer);

    public bool CanPushTo(Project project, Branch? branch)
    {
        var level = LevelIn(project.Place);
        return !project.IsArchived
            && level >= (
                branch is { IsProtected: true, DevelopersCanPush: false }
                    ? AccessLevel.Maintainer
                    : AccessLevel.Developer);
    }

    public bool CanMerge(MergeRequest request)
    {
        var project = World.Projects.Get(request.ProjectId);
        var branch = World.FindBranch(project.Id, request.TargetBranch);
        var needed = branch is { IsProtected: true, DevelopersCanMerge: false }
            ? AccessLevel.Maintainer
            : AccessLevel.Developer;
        return !project.IsArchived && LevelIn(project.Place) >= needed;
    }

    /// <summary>GitLab lets authors approve only by setting; the world does not.</summary>
    public bool CanApprove(MergeRequest request)
        => User is not null && request.AuthorId != User.Id
            && LevelIn(Place.OfProject(request.ProjectId)) >= AccessLevel.Developer;

    /// <summary>Maintainer of a project, Owner of a group.</summary>
    public bool CanAdminister(Place place)
        => LevelIn(place) >= (place.Kind == PlaceKind.Project ? AccessLevel.Maintainer : AccessLevel.Owner);

    public bool CanOwn(Place place) => LevelIn(place) >= AccessLevel.Owner;

    private bool IsArchived(Place place) => place.Kind == PlaceKind.Project
        ? World.Projects.Find(place.Id) is { IsArchived: true }
        : World.Groups.Find(place.Id) is { IsArchived: true };
}
