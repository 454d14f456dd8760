using GitLabGraph.Unified.Upstream;

namespace GitLabGraph.Unified.Licenses;

/// <summary>Turns GitLab's subscriptions and licences into ours.</summary>
internal static class LicenseMapping
{
    /// <summary>
    /// From REST's <c>gitlab_subscription</c> of a top-level group. Of a group without one, as everywhere but on
    /// gitlab.com, GitLab answers nothing but nulls; the free plan there is a subscription.
    /// </summary>
    public static License? FromSubscription(Remote subscription, string groupNumber, DateOnly today) =>
        subscription.Object("plan")?.Text("code") is null
            && subscription.Object("usage")?.Integer("seats_in_use") is null
                ? null
                : OfGroup(subscription, groupNumber, today);

    /// <summary>From REST's <c>license</c> of an instance, which does not say whether it is a trial.</summary>
    public static License FromInstance(Remote license, DateOnly today)
    {
        var ends = license.Day("expires_at");
        return new License
        {
            Remote = license,
            Name = license.Text("plan") ?? "",
            NameRaw = license.Text("plan") ?? "",
            IsSaidToHaveEnded = license.Flag("expired"),
            HasEnded = license.Boolean("expired") ?? (ends < today),
            IsForSale = true,

            // GitLab's word for a licence without a limit is 0.
            TotalSeats = license.Integer("user_limit") is var limit and not 0 ? limit : null,
            UsedSeats = license.Integer("active_users"),
            MaxUsedSeats = license.Integer("historical_max"),
            StartsOn = license.Day("starts_at"),
            ExpiresOn = ends,
        };
    }

    private static License OfGroup(Remote subscription, string groupNumber, DateOnly today)
    {
        var plan = subscription.Object("plan") ?? subscription;
        var usage = subscription.Object("usage") ?? subscription;
        var billing = subscription.Object("billing") ?? subscription;
        var isTrial = plan.Flag("trial");
        var code = plan.Text("code");
        var ends = billing.Day("subscription_end_date") ?? (isTrial ? billing.Day("trial_ends_on") : null);
        return new License
        {
            Remote = subscription,
            GroupNumber = groupNumber,
            Name = plan.Text("name") ?? code ?? "Free",
            NameRaw = code ?? "free",
            HasEnded = ends < today,
            IsForSale = code is not (null or "free" or "default"),
            Trial = new LicenseTrial(isTrial),
            TotalSeats = usage.Integer("seats_in_subscription"),
            UsedSeats = usage.Integer("seats_in_use"),
            MaxUsedSeats = usage.Integer("max_seats_used"),
            StartsOn = billing.Day("subscription_start_date"),
            ExpiresOn = ends,
        };
    }
}
