using GitLabGraph.GraphQL.Execution;
using GitLabGraph.Unified.Paging;
using GitLabGraph.Unified.Planning;
using GitLabGraph.Unified.Users;

namespace GitLabGraph.Unified.Licenses;

/// <summary>
/// Where somebody who takes a seat of an instance's licence is a member. GitLab's REST has a list of that, but tells in
/// it what somebody merely asked for like what was granted; its GraphQL tells the latter alone, and of many at once.
/// </summary>
internal static class InstanceMemberships
{
    private static readonly ListNeed InGroups = Of("groupMemberships", "GroupMember", "group", "Group");

    private static readonly ListNeed InProjects = Of("projectMemberships", "ProjectMember", "project", "Project");

    public static async ValueTask<IReadOnlyList<SeatMembership>> ListAsync(IResolverContext context, Seat seat)
    {
        var user = UserMapping.FromRest(seat.Remote);
        var field = new PlannedField(context)
        {
            Page = new PageRequest(int.MaxValue, IsBackward: false, Cursor: null),
        };

        // Both begin before either is awaited, so that they share a document.
        var groups = Lists.ReadAsync(field with { Part = "_groups" }, user, InGroups, SeatMapping.FromMember).AsTask();
        var projects = Lists.ReadAsync(field with { Part = "_projects" }, user, InProjects, SeatMapping.FromMember);
        return [.. (await groups).Nodes.Concat((await projects).Nodes).OfType<SeatMembership>()];
    }

    private static ListNeed Of(string list, string memberType, string place, string placeType) =>
        new(list, static (_, _) => { })
        {
            IsCounted = false,
            Always = member =>
            {
                member.TypeName = memberType;
                member.Leaf("createdAt").Leaf("expiresAt");
                member.Object("accessLevel", "AccessLevel").Leaf("integerValue").Leaf("stringValue");
                member.Object(place, placeType).Leaf("id");
            },
        };
}
