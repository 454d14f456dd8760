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
    /// The memberships that cost the seat. Many seats share a request, but one of a group's plan takes one of its own
    /// where the person hides their profile, came by an invitation, or is a member of more than a thousand groups or
    /// workspaces; GitLab lists then what the former merely asked to be a member of, too, and does not tell it apart.
    /// For a seat by invitation they are those in the invited group, with the role there. None for a seat of an add-on,
    /// which is given by hand, and none with minimal access. Null, with an error, where the account may not see them,
    /// and where older GitLabs do not tell: of an invitation to what lies below the licensed group.
    /// </summary>
    public static async ValueTask<IReadOnlyList<SeatMembership>?> GetMembershipsAsync(
        [Parent] Seat seat, IResolverContext context) => await SeatSource.MembershipsAsync(context, seat);
}
