namespace GitLabGraph.GitLab.Rest.Work;

/// <summary>A label put on or taken off.</summary>
public sealed record RestLabelEvent
{
    public long Id { get; init; }

    public RestUser? User { get; init; }

    public DateTimeOffset? CreatedAt { get; init; }

    public string? ResourceType { get; init; }

    public long? ResourceId { get; init; }

    /// <summary>Null when the label was deleted since.</summary>
    public RestLabel? Label { get; init; }

    /// <summary><c>add</c> or <c>remove</c>.</summary>
    public string? Action { get; init; }
}
