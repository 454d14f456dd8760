namespace GitLabGraph.GitLab.Rest.People;

/// <summary>What was bought.</summary>
public sealed record RestSubscriptionPlan
{
    public string? Code { get; init; }

    public string? Name { get; init; }

    public bool? Trial { get; init; }

    public bool? AutoRenew { get; init; }

    public bool? Upgradable { get; init; }

    public bool? ExcludeGuests { get; init; }
}
