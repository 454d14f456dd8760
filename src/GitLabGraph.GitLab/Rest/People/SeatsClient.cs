using GitLabGraph.GitLab.Connections;
using GitLabGraph.GitLab.Paging;

namespace GitLabGraph.GitLab.Rest.People;

/// <summary>
/// Licences and who uses them: seats of a root group on gitlab.com, the licence of a self-managed instance.
/// </summary>
public sealed class SeatsClient(GitLabRestClient rest)
{
    /// <summary>Who takes a seat of a root group; owners only.</summary>
    public Listing<RestBillableMember> ListBillable(string group, UpstreamCall call) =>
        rest.List(Route(group), RestJson.Default.ListRestBillableMember, call);

    /// <summary>The memberships for which someone takes a seat.</summary>
    public Listing<RestBillableMembership> ListMemberships(string group, long userId, UpstreamCall call) =>
        rest.List(
            Route(group).Value(userId).Then("memberships"), RestJson.Default.ListRestBillableMembership, call);

    /// <summary>The subscription of a namespace on gitlab.com; owners only.</summary>
    public Task<RestSubscription> GetSubscriptionAsync(
        string @namespace, UpstreamCall call, CancellationToken cancellationToken) =>
        rest.GetAsync(
            new RestPath("namespaces").Value(@namespace).Then("gitlab_subscription"),
            RestJson.Default.RestSubscription,
            call,
            cancellationToken);

    /// <summary>The licence of a self-managed instance: administrators only, not supported by CE.</summary>
    public Task<RestLicense> GetLicenseAsync(UpstreamCall call, CancellationToken cancellationToken) =>
        rest.GetAsync(new RestPath("license"), RestJson.Default.RestLicense, call, cancellationToken);

    private static RestPath Route(string group) => new RestPath("groups").Value(group).Then("billable_members");
}
