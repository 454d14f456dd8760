namespace GitLabGraph.GitLab.Rest.People;

/// <summary>From when to when.</summary>
public sealed record RestSubscriptionBilling
{
    public DateOnly? SubscriptionStartDate { get; init; }

    public DateOnly? SubscriptionEndDate { get; init; }

    public DateOnly? TrialEndsOn { get; init; }
}
