namespace GitLabGraph.GitLab.Rest.Work;

/// <summary>What has a history of labels, state and milestone.</summary>
public enum EventfulKind
{
    Issue,
    MergeRequest,
}
