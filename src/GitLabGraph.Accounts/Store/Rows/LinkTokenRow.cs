namespace GitLabGraph.Accounts.Store.Rows;

/// <summary>A link token as it stands in the database: a hash of it, and what it permits.</summary>
internal sealed class LinkTokenRow
{
    public required string Hash { get; init; }

    public required string Tenant { get; init; }

    public required string Actor { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    public DateTimeOffset? UsedAt { get; set; }

    public string? Instance { get; init; }

    public string? AccountKey { get; init; }

    public string? ReturnOrigin { get; init; }
}
