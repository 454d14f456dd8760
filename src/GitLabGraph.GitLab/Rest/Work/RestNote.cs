using System.Text.Json;

namespace GitLabGraph.GitLab.Rest.Work;

/// <summary>A comment or a system note.</summary>
public sealed record RestNote
{
    public long Id { get; init; }

    public string? Type { get; init; }

    public string? Body { get; init; }

    public RestUser? Author { get; init; }

    public DateTimeOffset? CreatedAt { get; init; }

    public DateTimeOffset? UpdatedAt { get; init; }

    public bool System { get; init; }

    public long? NoteableId { get; init; }

    public string? NoteableType { get; init; }

    public int? NoteableIid { get; init; }

    public long? ProjectId { get; init; }

    public bool? Resolvable { get; init; }

    /// <summary>Only where <see cref="Resolvable"/>.</summary>
    public bool? Resolved { get; init; }

    public RestUser? ResolvedBy { get; init; }

    public DateTimeOffset? ResolvedAt { get; init; }

    public bool? Confidential { get; init; }

    /// <summary>For Reporters and up only; <see cref="Confidential"/> is its older name.</summary>
    public bool? Internal { get; init; }

    public bool? Imported { get; init; }

    public RestDiffPosition? Position { get; init; }

    public JsonElement? CommandsChanges { get; init; }
}
