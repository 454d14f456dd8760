namespace GitLabGraph.Sandbox.World.Code;

public enum ReviewState
{
    Unreviewed,
    Reviewed,
    RequestedChanges,
    Approved,
    Unapproved,
    ReviewStarted,
}
