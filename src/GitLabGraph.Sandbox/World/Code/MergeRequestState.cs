namespace GitLabGraph.Sandbox.World.Code;

public enum MergeRequestState
{
    Opened = 1,
    Closed = 2,
    Merged = 3,
    Locked = 4,
}
