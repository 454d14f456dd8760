namespace GitLabGraph.Sandbox.World.Discussion;

/// <summary>The line of a diff that a note stands on.</summary>
public sealed record DiffPosition
{
    public required string BaseSha { get; init; }

    public required string StartSha { get; init; }

    public required string HeadSha { get; init; }

    public required string OldPath { get; init; }

    public required string NewPath { get; init; }

    public int? OldLine { get; init; }

    public int? NewLine { get; init; }
}
