using GitLabGraph.GraphQL.Execution;
using GitLabGraph.GraphQL.Types;
using GitLabGraph.Unified.Users;

namespace GitLabGraph.Unified.Licenses;

/// <summary>Who takes a seat, and what for.</summary>
[ObjectType<Seat>]
internal static class SeatFields
{
    /// <summary>Who takes it; null, with an error, where the account may not see them.</summary>
    public static ValueTask<User?> GetUserAsync([Parent] Seat seat, IResolverContext context) =>
        seat.License.Kind is LicenseKind.AddOn
            ? new ValueTask<User?>(UserMapping.From(seat.Remote))
            : UserSource.CompleteAsync(context, seat.Remote);

    /// <summary>
    /// The memberships that cost the seat; one request a seat, so select them for few at once. For a seat by invitation
    /// they are those in the invited group, with the role there. None for a seat of an add-on, which is given by hand.
    /// Null, with an error, where the account may not see them, and where the invitation is to what lies below the
    /// licensed group: GitLab does not tell of those.
    /// </summary>
    public static async ValueTask<IReadOnlyList<SeatMembership>?> GetMembershipsAsync(
        [Parent] Seat seat, IResolverContext context) => await SeatSource.MembershipsAsync(context, seat);
}
