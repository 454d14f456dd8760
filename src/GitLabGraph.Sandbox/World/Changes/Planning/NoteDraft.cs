using GitLabGraph.Sandbox.World.Discussion;

namespace GitLabGraph.Sandbox.World.Changes.Planning;

/// <summary>A comment to be written.</summary>
public sealed record NoteDraft
{
    public string? Body { get; init; }

    public bool IsInternal { get; init; }

    /// <summary>The commit of the merge request that it is about, instead of the whole.</summary>
    public string? CommitSha { get; init; }

    /// <summary>The thread to reply to.</summary>
    public string? DiscussionId { get; init; }

    /// <summary>Begins a thread instead of standing alone.</summary>
    public bool StartsThread { get; init; }

    public DiffPosition? Position { get; init; }

    /// <summary>Owners and admins only.</summary>
    public DateTimeOffset? CreatedAt { get; init; }
}
