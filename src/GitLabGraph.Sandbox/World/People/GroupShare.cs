namespace GitLabGraph.Sandbox.World.People;

/// <summary>
/// That a group was invited to a project or to another group: its members may work there, up to a level.
/// </summary>
public sealed record GroupShare
{
    public required long Id { get; init; }

    /// <summary>Where the group was invited to.</summary>
    public required Place Place { get; init; }

    /// <summary>The group that was invited.</summary>
    public required long GroupId { get; init; }

    /// <summary>The most that its members have here, whatever they have in their own group.</summary>
    public required AccessLevel AccessLevel { get; init; }

    public DateOnly? ExpiresAt { get; init; }
}
