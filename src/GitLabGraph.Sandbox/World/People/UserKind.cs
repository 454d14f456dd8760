namespace GitLabGraph.Sandbox.World.People;

public enum UserKind
{
    Human,
    ProjectBot,
    ServiceAccount,
    SupportBot,
    Ghost,
}
