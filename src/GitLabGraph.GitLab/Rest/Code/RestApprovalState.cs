namespace GitLabGraph.GitLab.Rest.Code;

/// <summary>The approval rules of a merge request and how far they are met.</summary>
public sealed record RestApprovalState
{
    public bool? ApprovalRulesOverwritten { get; init; }

    public IReadOnlyList<RestApprovalRule>? Rules { get; init; }
}
