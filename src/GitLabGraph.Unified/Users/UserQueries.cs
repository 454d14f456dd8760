using GitLabGraph.GraphQL.Execution;
using GitLabGraph.GraphQL.Relay;
using GitLabGraph.GraphQL.Types;
using GitLabGraph.Unified.Errors;
using GitLabGraph.Unified.Nodes;
using GitLabGraph.Unified.Paging;
using GitLabGraph.Unified.Planning;
using GitLabGraph.Unified.Upstream;

namespace GitLabGraph.Unified.Users;

/// <summary>Finds users.</summary>
[QueryType]
internal static class UserQueries
{
    private static readonly ListNeed Users = new("users", UserNeeds.Add)
    {
        Arguments = UserArguments.OfInstance,
        CountedBy = "UserCoreConnection",
    };


    /// <summary>The owner of the account's token; null when it has none.</summary>
    public static async ValueTask<User?> GetMeAsync(IResolverContext context)
    {
        var account = await QueryScope.AccountOfAsync(context);
        var root = new UpstreamField("currentUser");
        UserNeeds.Add(root.Below, new PlannedField(context));
        var answer = await context.AskAsync(new RootQuestion(account, root));
        return answer switch
        {
            { Failure: { } failure } => throw UnifiedErrors.Of(failure),
            { Value: { IsObject: true } user } => UserMapping.From(user),
            _ => null,
        };
    }

    /// <summary>A user by id or by username; null, with an error, where there is none.</summary>
    /// <param name="id">Its id. Give either this or the username.</param>
    /// <param name="username">The name that the person signs in with, without the at sign.</param>
    public static async ValueTask<User?> GetUserAsync(
        [GraphQLType("ID")] string? id, string? username, IResolverContext context)
    {
        var account = await QueryScope.AccountOfAsync(context);
        var root = (id, username) switch
        {
            ({ } given, null) => new UpstreamField("user")
                .With("id", "UserID", EntityKind.User.Gid(GlobalId.Parse(given, "User", account).Key)),
            (null, { } given) => new UpstreamField("user").With("username", "String", GivenName.OfUser(given)),
            _ => throw UnifiedErrors.Invalid("Give either id or username."),
        };
        UserNeeds.Add(root.Below, new PlannedField(context));
        var what = username is null ? "The user" : $"The user {username}";
        return UserMapping.From(await Parts.FindAsync(context, new RootQuestion(account, root), what));
    }

    /// <summary>Users of the instance, as far as the account may see them.</summary>
    /// <param name="where">Which users; all that the account may see without it.</param>
    /// <param name="orderBy">In which order; the newest first without it.</param>
    [UseConnection(DefaultPageSize = PageRequest.DefaultSize, MaxPageSize = PageRequest.LargestSize)]
    public static async ValueTask<Connection<User>> GetUsersAsync(
        UserFilter? where, UserOrder? orderBy, PagingArguments paging, IResolverContext context)
    {
        var account = await QueryScope.AccountOfAsync(context);

        // Another account's group would be one of this account's by its number.
        _ = where?.Group is { } group ? GlobalId.Parse(group, "Group", account) : default;
        return await Lists.ReadAsync(context, ListPlace.Query(account), Users, UserMapping.From);
    }
}
