namespace GitLabGraph.GitLab.Rest.Code;

/// <summary>An approval rule.</summary>
public sealed record RestApprovalRule
{
    public long? Id { get; init; }

    public string? Name { get; init; }

    public string? RuleType { get; init; }

    public int? ApprovalsRequired { get; init; }

    public bool? Approved { get; init; }

    public string? Section { get; init; }

    public IReadOnlyList<RestUser>? EligibleApprovers { get; init; }

    public IReadOnlyList<RestUser>? ApprovedBy { get; init; }
}
