namespace GitLabGraph.GitLab.Rest.Code;

/// <summary>Who approved a merge request, and how many are missing.</summary>
public sealed record RestApprovals
{
    public long? Id { get; init; }

    /// <summary>The number people see, unique in its project (or group).</summary>
    public int? Iid { get; init; }

    public long? ProjectId { get; init; }

    public bool? Approved { get; init; }

    /// <summary>Null without a licence for it.</summary>
    public int? ApprovalsRequired { get; init; }

    public int? ApprovalsLeft { get; init; }

    public IReadOnlyList<RestApproval>? ApprovedBy { get; init; }

    public bool? UserHasApproved { get; init; }

    public bool? UserCanApprove { get; init; }
}
