namespace GitLabGraph.Unified.Audit;

/// <summary>A page of the audit log, the newest line first. What is null is not asked for.</summary>
public sealed record AuditQuestion
{
    public string? AccountKey { get; init; }

    public string? Actor { get; init; }

    public DateTimeOffset? Since { get; init; }

    public DateTimeOffset? Until { get; init; }

    /// <summary>Only lines older than this one.</summary>
    public long? Below { get; init; }

    /// <summary>Only lines newer than this one, those nearest to it.</summary>
    public long? Above { get; init; }

    /// <summary>Takes the oldest of them instead of the newest; the order of the answer is the same.</summary>
    public bool FromEnd { get; init; }

    public required int Count { get; init; }
}
