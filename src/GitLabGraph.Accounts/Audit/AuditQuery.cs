namespace GitLabGraph.Accounts.Audit;

/// <summary>Which entries of a tenant's log to read, the newest first. What is null is not asked for.</summary>
public sealed record AuditQuery
{
    /// <summary>A key's prefix or an account's key.</summary>
    public string? Subject { get; init; }

    public string? Actor { get; init; }

    public DateTimeOffset? Since { get; init; }

    /// <summary>Only what happened before.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>Only entries with smaller ids.</summary>
    public long? Below { get; init; }

    /// <summary>Only entries with larger ids.</summary>
    public long? Above { get; init; }

    /// <summary>Takes the oldest of them; they still come the newest first.</summary>
    public bool FromEnd { get; init; }

    public required int Count { get; init; }
}
