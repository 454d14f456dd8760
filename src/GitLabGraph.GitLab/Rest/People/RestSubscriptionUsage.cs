namespace GitLabGraph.GitLab.Rest.People;

/// <summary>Seats bought and taken.</summary>
public sealed record RestSubscriptionUsage
{
    public int? SeatsInSubscription { get; init; }

    public int? SeatsInUse { get; init; }

    public int? MaxSeatsUsed { get; init; }

    public int? SeatsOwed { get; init; }
}
