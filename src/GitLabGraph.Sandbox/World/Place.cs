namespace GitLabGraph.Sandbox.World;

/// <summary>Where something lives: a project or a group. Labels, milestones, members and work items have one.</summary>
public readonly record struct Place(PlaceKind Kind, long Id)
{
    public long? ProjectId => Kind == PlaceKind.Project ? Id : null;

    public long? GroupId => Kind == PlaceKind.Group ? Id : null;

    public static Place OfProject(long id) => new(PlaceKind.Project, id);

    public static Place OfGroup(long id) => new(PlaceKind.Group, id);
}
