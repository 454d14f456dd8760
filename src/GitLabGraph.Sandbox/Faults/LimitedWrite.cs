namespace GitLabGraph.Sandbox.Faults;

/// <summary>What GitLab counts by itself.</summary>
internal enum LimitedWrite
{
    None,
    Comment,
    Issue,
}
