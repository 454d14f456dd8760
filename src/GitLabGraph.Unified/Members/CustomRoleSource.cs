using GitLabGraph.GraphQL.Errors;
using GitLabGraph.GraphQL.Execution;
using GitLabGraph.Unified.Paging;
using GitLabGraph.Unified.Roles;
using GitLabGraph.Unified.Upstream;

namespace GitLabGraph.Unified.Members;

/// <summary>Finds the custom roles of members: GraphQL does not tell them, REST does with each direct member.</summary>
internal static class CustomRoleSource
{
    public static async ValueTask<ResolverResult<Role?>[]> ReadAsync(
        IResolverContext context, IReadOnlyList<Membership> members)
    {
        var results = new ResolverResult<Role?>[members.Count];
        var places = members.Select(static (member, index) => (Member: member, Index: index))
            .Where(static item => item.Member.Origin != MembershipOrigin.Invited)
            .GroupBy(static item => ((Entity)item.Member.On).Id)
            .SelectMany(static place => place.Chunk(PageRequest.LargestUpstreamSize));
        await Task.WhenAll(places.Select(ReadPlaceAsync));
        return results;

        async Task ReadPlaceAsync((Membership Member, int Index)[] same)
        {
            try
            {
                var roles = await FindAsync(
                    context, (Entity)same[0].Member.On, [.. same.Select(UserOf).OfType<string>()]);

                foreach (var item in same)
                {
                    results[item.Index] = ResolverResult<Role?>.Ok(
                        UserOf(item) is { } user ? roles.GetValueOrDefault(user) : null);
                }
            }
            catch (GraphQLException failure)
            {
                foreach (var (_, index) in same)
                {
                    results[index] = ResolverResult<Role?>.Fail(failure.Errors[0]);
                }
            }
        }
    }

    private static string? UserOf((Membership Member, int Index) item) => item.Member.User?.UpstreamNumber;

    private static async ValueTask<Dictionary<string, Role>> FindAsync(
        IResolverContext context, Entity place, IReadOnlyList<string> users)
    {
        if (users.Count == 0)
        {
            return [];
        }

        var list = place.Upstream == EntityKind.Group ? "groups" : "projects";
        var path = RestQuery.Of($"{list}/{place.UpstreamNumber}/members", users.Select(static user =>
            ("user_ids[]", (string?)user)));
        var members = await RestSource.AllAsync(context, place.Remote.Account, path);
        return members.Where(static member => member.Object("member_role") is not null).ToDictionary(
            static member => member.Word("id"),
            static member => RoleMapping.FromRest(member.Object("member_role")!.Value));
    }
}
