namespace GitLabGraph.Accounts.Store.Rows;

/// <summary>An account as it stands in the database: its tokens are sealed.</summary>
internal sealed class AccountRow
{
    public required string Key { get; init; }

    public required string Tenant { get; init; }

    public required string Name { get; set; }

    public required string Address { get; init; }

    public required string TokenKind { get; set; }

    /// <summary>Separated by blanks, as OAuth writes them.</summary>
    public required string Scopes { get; set; }

    public required DateTimeOffset LinkedAt { get; set; }

    public DateTimeOffset? ExpiresAt { get; set; }

    public required string Status { get; set; }

    public string? StatusReason { get; set; }

    public long? LinkedById { get; set; }

    public string? LinkedByUsername { get; set; }

    public string? Application { get; set; }

    public required string SealedTokens { get; set; }

    public int Version { get; set; }

    /// <summary>Who refreshes the tokens now; nobody else does until the lease ends.</summary>
    public string? RefreshOwner { get; set; }

    public DateTimeOffset? RefreshUntil { get; set; }
}
