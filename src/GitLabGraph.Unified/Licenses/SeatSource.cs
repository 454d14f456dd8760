using GitLabGraph.GitLab.Errors;
using GitLabGraph.GraphQL.Errors;
using GitLabGraph.GraphQL.Execution;
using GitLabGraph.GraphQL.Relay;
using GitLabGraph.Unified.Errors;
using GitLabGraph.Unified.Paging;
using GitLabGraph.Unified.Upstream;

namespace GitLabGraph.Unified.Licenses;

/// <summary>
/// Where seats come from: REST alone tells who takes one of a plan, and GraphQL who has one of an add-on. What for,
/// GraphQL tells of most, and REST of the rest.
/// </summary>
internal static class SeatSource
{
    // Bots and internal users take no seat, and nobody who may not sign in does.
    private const string InstanceUsers = "users?active=true&without_project_bots=true&exclude_internal=true";

    /// <summary>A page of those who take a seat of a licence.</summary>
    public static ValueTask<Connection<Seat>> ListAsync(IResolverContext context, License license) =>
        license.Kind is LicenseKind.AddOn
            ? AddOnSeats.ListAsync(context, license)
            : license.GroupNumber is { } number
            ? AskAsync(OffsetLists.ReadAsync(context, license.Remote.Account, BillableMembers(number),
                member => SeatMapping.FromBillableMember(member, license)))
            : OffsetLists.ReadAsync(context, license.Remote.Account, InstanceUsers,
                user => SeatMapping.FromUser(user, license));

    /// <summary>The memberships that cost a seat; none for an add-on's, which is given by hand.</summary>
    public static async ValueTask<IReadOnlyList<SeatMembership>> MembershipsAsync(
        IResolverContext context, Seat seat) => seat.License switch
    {
        { Kind: LicenseKind.AddOn } => [],
        { GroupNumber: { } number } when seat.IsByInvitation => await InvitedAsync(context, seat, number),
        { GroupNumber: { } number } => await GrantedMemberships.WithinAsync(context, seat, number)
            ?? await BillableAsync(context, seat, number, "memberships"),
        _ => await GrantedMemberships.AllAsync(context, seat),
    };

    // Whoever came with an invited group has no membership in the licensed one: those in the other group count.
    private static async ValueTask<IReadOnlyList<SeatMembership>> InvitedAsync(
        IResolverContext context, Seat seat, string groupNumber) =>
        await BillableAsync(context, seat, groupNumber, "indirect") is { Count: > 0 } memberships
            ? memberships
            : throw UnifiedErrors.NotFound(
                "The seat is taken by an invitation to what lies below the licensed group; this GitLab tells the "
                + "memberships behind invitations to the licensed group itself only.");

    private static async ValueTask<IReadOnlyList<SeatMembership>> BillableAsync(
        IResolverContext context, Seat seat, string groupNumber, string list)
    {
        var path = $"{BillableMembers(groupNumber)}/{seat.Remote.Number()}/{list}";
        var rows = await AskAsync(RestSource.AllAsync(context, seat.License.Remote.Account, path));
        return [.. rows.Select(SeatMapping.FromBillableMembership)];
    }

    /// <summary>GitLab's numbers of those who take a seat of a licence.</summary>
    public static async Task<HashSet<string>> HoldersAsync(IResolverContext context, License license)
    {
        if (license.Kind is LicenseKind.AddOn)
        {
            return await AddOnSeats.HoldersAsync(context, license);
        }

        var account = license.Remote.Account;
        var rows = license.GroupNumber is { } number
            ? await AskAsync(RestSource.AllAsync(context, account, BillableMembers(number)))
            : (await RestSource.AllAsync(context, account, InstanceUsers))
                .Where(static user => user.Flag("using_license_seat"));
        return [.. rows.Select(static user => user.Number())];
    }

    // GitLab calls it a bad request when somebody asks who may not see them, and the paths are none of the client's.
    private static async ValueTask<T> AskAsync<T>(ValueTask<T> list)
    {
        try
        {
            return await list;
        }
        catch (GraphQLException failure) when (
            failure.Errors is [{ Exception: GitLabException { Error: GitLabError.Invalid } }])
        {
            throw UnifiedErrors.Of(
                UnifiedErrorCodes.Forbidden, "Only owners of the group may see who takes its seats, and what for.");
        }
    }

    private static string BillableMembers(string number) => $"groups/{number}/billable_members";
}
