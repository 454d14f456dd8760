namespace GitLabGraph.GitLab.Rest.Code;

/// <summary>What the token's owner may do with a merge request.</summary>
public sealed record RestMergeRequestUser
{
    public bool? CanMerge { get; init; }
}
