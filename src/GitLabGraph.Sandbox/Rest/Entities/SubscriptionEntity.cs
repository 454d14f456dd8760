using System.Text.Json;
using GitLabGraph.Sandbox.Rest.Writing;
using GitLabGraph.Sandbox.World.People;

namespace GitLabGraph.Sandbox.Rest.Entities;

/// <summary>
/// The subscription of a namespace. One without a subscription is presented as well, every member of it null; on
/// gitlab.com a free plan is a subscription, too.
/// </summary>
internal static class SubscriptionEntity
{
    /// <param name="json">Where to.</param>
    /// <param name="plan">What was bought; null for the free plan.</param>
    /// <param name="used">Seats that are taken; null where there are no subscriptions.</param>
    /// <param name="today">In which year of the plan.</param>
    public static void Write(Utf8JsonWriter json, Subscription? plan, int? used, DateOnly today)
    {
        json.WriteStartObject();
        WritePlan(json, plan, used is not null);
        WriteUsage(json, plan, used);
        WriteBilling(json, used is null ? null : plan?.YearAt(today));
        json.WriteEndObject();
    }

    private static void WritePlan(Utf8JsonWriter json, Subscription? plan, bool isTold)
    {
        json.WriteStartObject("plan");
        json.Field("code", isTold ? plan?.PlanCode ?? "free" : null);
        json.Field("name", isTold ? plan?.PlanName ?? "Free" : null);
        json.Field("trial", isTold ? plan?.IsTrial ?? false : null);
        json.WriteNull("auto_renew");
        json.Field("upgradable", isTold ? plan?.PlanCode != "ultimate" : null);
        json.Field("exclude_guests", isTold ? plan?.PlanCode == "ultimate" : null);
        json.WriteEndObject();
    }

    private static void WriteUsage(Utf8JsonWriter json, Subscription? plan, int? used)
    {
        json.WriteStartObject("usage");
        json.Field("seats_in_subscription", used is null ? null : plan?.Seats ?? 0);
        json.Field("seats_in_use", used);
        json.Field("max_seats_used", used is { } most ? Math.Max(most, plan?.MaxSeatsUsed ?? 0) : null);
        json.Field("seats_owed", used is { } taken ? Math.Max(0, taken - (plan?.Seats ?? taken)) : null);
        json.WriteEndObject();
    }

    private static void WriteBilling(Utf8JsonWriter json, (DateOnly StartsOn, DateOnly EndsOn)? year)
    {
        json.WriteStartObject("billing");
        json.Field("subscription_start_date", year?.StartsOn);
        json.Field("subscription_end_date", year?.EndsOn);
        json.WriteNull("trial_ends_on");
        json.WriteEndObject();
    }
}
