namespace GitLabGraph.Sandbox.World.Planning;

/// <summary>A link as GitLab stores it: relates_to or blocks, from source to target.</summary>
public sealed record IssueLink
{
    public required long Id { get; init; }

    public required long SourceId { get; init; }

    public required long TargetId { get; init; }

    public IssueLinkType Type { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }
}
