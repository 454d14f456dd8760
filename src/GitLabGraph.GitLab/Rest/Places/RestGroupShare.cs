namespace GitLabGraph.GitLab.Rest.Places;

/// <summary>A group that was invited as a whole.</summary>
public sealed record RestGroupShare
{
    public long GroupId { get; init; }

    public string? GroupName { get; init; }

    public string? GroupFullPath { get; init; }

    public int? GroupAccessLevel { get; init; }

    public DateOnly? ExpiresAt { get; init; }

    public long? MemberRoleId { get; init; }
}
