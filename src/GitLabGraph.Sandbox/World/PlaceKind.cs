
namespace GitLabGraph.Sandbox.World;

public enum PlaceKind
{
    Project,
    Group,
}
