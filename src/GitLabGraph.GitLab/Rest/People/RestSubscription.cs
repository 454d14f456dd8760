namespace GitLabGraph.GitLab.Rest.People;

/// <summary>The subscription of a namespace on gitlab.com; owners only.</summary>
public sealed record RestSubscription
{
    public RestSubscriptionPlan? Plan { get; init; }

    public RestSubscriptionUsage? Usage { get; init; }

    public RestSubscriptionBilling? Billing { get; init; }
}
