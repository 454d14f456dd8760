namespace GitLabGraph.Sandbox.World.Planning;

public enum IssueLinkType
{
    RelatesTo,
    Blocks,
    IsBlockedBy,
}
