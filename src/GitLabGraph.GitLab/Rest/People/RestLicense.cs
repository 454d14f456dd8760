namespace GitLabGraph.GitLab.Rest.People;

/// <summary>The licence of a self-managed instance; administrators only.</summary>
public sealed record RestLicense
{
    public long Id { get; init; }

    public string? Plan { get; init; }

    public DateTimeOffset? CreatedAt { get; init; }

    public DateOnly? StartsAt { get; init; }

    public DateOnly? ExpiresAt { get; init; }

    /// <summary>Most users since the licence began.</summary>
    public int? HistoricalMax { get; init; }

    public int? MaximumUserCount { get; init; }

    public RestLicensee? Licensee { get; init; }

    public bool? Expired { get; init; }

    /// <summary>Users beyond the licence.</summary>
    public int? Overage { get; init; }

    public int? UserLimit { get; init; }

    public int? ActiveUsers { get; init; }
}
