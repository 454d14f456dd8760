using GitLabGraph.GraphQL.Relay;
using GitLabGraph.Unified.Errors;
using GitLabGraph.Unified.Planning;

namespace GitLabGraph.Unified.Users;

/// <summary>
/// The lists of people whose profile GitLab hides: it tells them empty, and says so in no other way. Who is blocked in
/// any way has such a profile, except for administrators; whether somebody chose to hide theirs is not told.
/// </summary>
internal static class HiddenProfiles
{
    // Only the person and administrators are told this address, so whoever is told it is told the lists, too.
    private const string PrivateAddress = "commitEmail";

    public static void Add(UpstreamSelection user, PlannedField list)
    {
        UserStates.Add(user, list);
        user.Leaf(PrivateAddress);
    }

    /// <summary>The list as it is.</summary>
    /// <exception cref="GraphQL.Errors.GraphQLException">It may have been emptied.</exception>
    public static async ValueTask<Connection<T>> CheckAsync<T>(
        User user, PagingArguments paging, ValueTask<Connection<T>> asked)
    {
        var list = await asked;
        var mayBeHidden = list.Edges.Count == 0 && list.TotalCount is null or 0
            && paging.After is null && paging.Before is null
            && UserStates.Of(user.Remote) is not (null or "active" or "deactivated")
            && user.Remote.Text(PrivateAddress) is null;
        return mayBeHidden
            ? throw UnifiedErrors.Of(
                UnifiedErrorCodes.Forbidden,
                "GitLab tells what a blocked person has to do with to administrators only; list pull requests or "
                    + "members where they are, and filter those by the person.")
            : list;
    }
}
