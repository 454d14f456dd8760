namespace GitLabGraph.Sandbox.Access;

public enum TokenState
{
    Active,
    Expired,
    Revoked,
}
