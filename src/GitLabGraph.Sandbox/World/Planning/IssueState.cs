namespace GitLabGraph.Sandbox.World.Planning;

public enum IssueState
{
    Opened = 1,
    Closed = 2,
}
