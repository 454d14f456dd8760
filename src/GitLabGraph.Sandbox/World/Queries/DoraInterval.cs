namespace GitLabGraph.Sandbox.World.Queries;

internal enum DoraInterval
{
    All,
    Monthly,
    Daily,
}
