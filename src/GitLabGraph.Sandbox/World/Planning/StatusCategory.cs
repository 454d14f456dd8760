namespace GitLabGraph.Sandbox.World.Planning;

public enum StatusCategory
{
    Triage,
    ToDo,
    InProgress,
    Done,
    Canceled,
}
