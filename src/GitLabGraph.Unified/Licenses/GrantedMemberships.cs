using GitLabGraph.GraphQL.Execution;
using GitLabGraph.GraphQL.Relay;
using GitLabGraph.Unified.Paging;
using GitLabGraph.Unified.Planning;
using GitLabGraph.Unified.Roles;
using GitLabGraph.Unified.Upstream;
using GitLabGraph.Unified.Users;

namespace GitLabGraph.Unified.Licenses;

/// <summary>
/// Where somebody who takes a seat was made a member. GitLab's REST lists that for one person at a time, and tells in
/// it what somebody merely asked for like what was granted; its GraphQL tells the latter alone, and of many at once.
/// </summary>
internal static class GrantedMemberships
{
    private static readonly ListNeed InGroups = Of("groupMemberships", "GroupMember", "group", "Group");

    private static readonly ListNeed InProjects = Of("projectMemberships", "ProjectMember", "project", "Project");

    /// <summary>All that the account may see.</summary>
    public static async ValueTask<IReadOnlyList<SeatMembership>> AllAsync(IResolverContext context, Seat seat)
    {
        var (groups, projects) = await ReadAsync(context, seat, int.MaxValue);
        return [.. Seen(groups, projects)];
    }

    /// <summary>
    /// Those in a top-level group and below. Null where they are not known: of who hides their profile GraphQL tells
    /// nothing, to who is no owner only a part, and what lies elsewhere is not read without end.
    /// </summary>
    public static async ValueTask<IReadOnlyList<SeatMembership>?> WithinAsync(
        IResolverContext context, Seat seat, string groupNumber)
    {
        var asked = AskGroupAsync(context, seat, groupNumber).AsTask();
        var (groups, projects) = await ReadAsync(context, seat, PageRequest.LargestSize);
        var group = await asked;
        var below = group.Word("fullPath") + "/";
        List<SeatMembership> within =
        [
            .. Seen(groups, projects).Where(membership =>
                (membership.TargetPath + "/").StartsWith(below, StringComparison.OrdinalIgnoreCase)),
        ];
        var isWhole = group.Object("maxAccessLevel")?.Integer("integerValue") >= RoleMapping.OwnerLevel
            && Math.Max(groups.Edges.Count, projects.Edges.Count) < PageRequest.LargestSize;
        return isWhole && within.Count > 0 ? within : null;
    }

    // What the licence pays for; the same for each of its seats, so it is asked once and along with them.
    private static ValueTask<Remote> AskGroupAsync(IResolverContext context, Seat seat, string number)
    {
        var selection = new UpstreamSelection().Leaf("fullPath");
        selection.Object("maxAccessLevel", "AccessLevel").Leaf("integerValue");
        var question = new EntityQuestion(seat.Remote.Account, EntityKind.Group, number, selection);
        return Parts.FindAsync(context, question, "The licence's group");
    }

    private static async Task<(Connection<SeatMembership?> Groups, Connection<SeatMembership?> Projects)> ReadAsync(
        IResolverContext context, Seat seat, int size)
    {
        var user = UserMapping.FromRest(seat.Remote);
        var field = new PlannedField(context) { Page = new PageRequest(size, IsBackward: false, Cursor: null) };

        // Both begin before either is awaited, so that they share a document.
        var groups = Lists.ReadAsync(field with { Part = "_groups" }, user, InGroups, SeatMapping.FromMember).AsTask();
        var projects = Lists.ReadAsync(field with { Part = "_projects" }, user, InProjects, SeatMapping.FromMember);
        return (await groups, await projects);
    }

    private static IEnumerable<SeatMembership> Seen(
        Connection<SeatMembership?> groups, Connection<SeatMembership?> projects) =>
        groups.Nodes.Concat(projects.Nodes).OfType<SeatMembership>();

    private static ListNeed Of(string list, string memberType, string place, string placeType) =>
        new(list, static (_, _) => { })
        {
            IsCounted = false,
            Always = member =>
            {
                member.TypeName = memberType;
                member.Leaf("createdAt").Leaf("expiresAt");
                member.Object("accessLevel", "AccessLevel").Leaf("integerValue").Leaf("stringValue");
                member.Object(place, placeType).Leaf("id").Leaf("fullPath");
            },
        };
}
