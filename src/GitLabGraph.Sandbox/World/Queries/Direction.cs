namespace GitLabGraph.Sandbox.World.Queries;

public enum Direction
{
    Ascending,
    Descending,
}
