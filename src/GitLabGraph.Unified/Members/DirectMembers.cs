using GitLabGraph.GraphQL.Errors;
using GitLabGraph.GraphQL.Execution;
using GitLabGraph.Unified.Paging;
using GitLabGraph.Unified.Upstream;

namespace GitLabGraph.Unified.Members;

/// <summary>
/// Reads of memberships what REST tells of them and GraphQL does not: in one request for those of a place, whichever
/// fields want it.
/// </summary>
internal static class DirectMembers
{
    /// <param name="context">The field being resolved.</param>
    /// <param name="members">Of any places.</param>
    /// <param name="isMeant">Whether a membership is to be looked up where it was given.</param>
    /// <param name="map">REST's row of one that was found; the rest have none.</param>
    public static async ValueTask<ResolverResult<T?>[]> ReadAsync<T>(
        IResolverContext context, IReadOnlyList<Membership> members, Func<Membership, bool> isMeant,
        Func<Remote, T?> map)
    {
        var results = new ResolverResult<T?>[members.Count];
        var places = members.Select(static (member, index) => (Member: member, Index: index))
            .Where(item => isMeant(item.Member))
            .GroupBy(static item => ((Entity)item.Member.On).Id)
            .SelectMany(static place => place.Chunk(PageRequest.LargestUpstreamSize));
        await Task.WhenAll(places.Select(ReadPlaceAsync));
        return results;

        async Task ReadPlaceAsync((Membership Member, int Index)[] same)
        {
            try
            {
                var rows = await FindAsync(
                    context, (Entity)same[0].Member.On, [.. same.Select(UserOf).OfType<string>()]);

                foreach (var item in same)
                {
                    results[item.Index] = ResolverResult<T?>.Ok(
                        UserOf(item) is { } user && rows.TryGetValue(user, out var row) ? map(row) : default);
                }
            }
            catch (GraphQLException failure)
            {
                foreach (var (_, index) in same)
                {
                    results[index] = ResolverResult<T?>.Fail(failure.Errors[0]);
                }
            }
        }
    }

    private static string? UserOf((Membership Member, int Index) item) => item.Member.User?.UpstreamNumber;

    private static async ValueTask<Dictionary<string, Remote>> FindAsync(
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
        return members.ToDictionary(static member => member.Word("id"));
    }
}
