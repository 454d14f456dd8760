using GitLabGraph.GraphQL.Execution;
using GitLabGraph.GraphQL.Relay;
using GitLabGraph.Unified.Paging;
using GitLabGraph.Unified.Planning;
using GitLabGraph.Unified.Users;

namespace GitLabGraph.Unified.Members;

/// <summary>
/// The memberships of a user. GitLab has one list for groups and one for projects; both are read to their ends, in the
/// same document, and become one list that can be paged through.
/// </summary>
internal static class MembershipSource
{
    private static readonly ListNeed InGroups = new("groupMemberships", MembershipNeeds.OfGroup)
    {
        IsCounted = false,
        Always = static member => member.Leaf("id").Object("group", "Group").Leaf("id"),
    };

    private static readonly ListNeed InProjects = new("projectMemberships", MembershipNeeds.OfProject)
    {
        IsCounted = false,
        Always = static member => member.Leaf("id").Object("project", "Project").Leaf("id"),
    };

    public static void Add(UpstreamSelection user, PlannedField field)
    {
        InGroups.Add(user, Groups(field));
        InProjects.Add(user, Projects(field));
    }

    public static async ValueTask<Connection<Membership>> ReadAsync(IResolverContext context, User user)
    {
        var field = new PlannedField(context);

        // Both begin before either is awaited, so that they share a document when they have to be asked for.
        var groups = Lists.ReadAsync(Groups(field), user, InGroups, MembershipMapping.FromUser).AsTask();
        var projects = Lists.ReadAsync(Projects(field), user, InProjects, MembershipMapping.FromUser).AsTask();
        var all = (await groups).Nodes.Concat((await projects).Nodes);
        return WholeList.Cut(
            [.. all.OfType<Membership>()],
            field.Page,
            $"memberships {user.Id}",
            static membership => membership.Remote.Word("id"));
    }

    private static PlannedField Groups(PlannedField field) => Whole(field) with { Part = "_groups" };

    private static PlannedField Projects(PlannedField field) => Whole(field) with { Part = "_projects" };

    private static PlannedField Whole(PlannedField field) =>
        field with { Page = new PageRequest(int.MaxValue, IsBackward: false, Cursor: null) };
}
