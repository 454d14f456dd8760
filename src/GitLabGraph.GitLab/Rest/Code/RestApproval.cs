namespace GitLabGraph.GitLab.Rest.Code;

/// <summary>One approval.</summary>
public sealed record RestApproval
{
    public RestUser? User { get; init; }

    public DateTimeOffset? ApprovedAt { get; init; }
}
