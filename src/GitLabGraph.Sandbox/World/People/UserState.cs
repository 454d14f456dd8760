namespace GitLabGraph.Sandbox.World.People;

public enum UserState
{
    Active,
    Blocked,
    Deactivated,
    Banned,
    BlockedPendingApproval,
}
