namespace GitLabGraph.Sandbox.World.People;

/// <summary>A direct membership; inherited ones are computed from the groups above.</summary>
public sealed record Membership
{
    public required long Id { get; init; }

    public required Place Place { get; init; }

    public required long UserId { get; init; }

    public required AccessLevel AccessLevel { get; init; }

    public long? MemberRoleId { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }

    public long? CreatedById { get; init; }

    public DateOnly? ExpiresAt { get; init; }

    /// <summary>Whether it waits for a seat: it is listed, and gives no access.</summary>
    public bool IsAwaiting { get; init; }
}
