using GitLabGraph.GraphQL.Errors;
using GitLabGraph.GraphQL.Execution;
using GitLabGraph.GraphQL.Relay;
using GitLabGraph.Unified.Errors;
using GitLabGraph.Unified.Groups;
using GitLabGraph.Unified.Paging;

namespace GitLabGraph.Unified.Users;

/// <summary>The groups of a person.</summary>
internal static class UserGroups
{
    public static async ValueTask<Connection<Group>> ReadAsync(IResolverContext context, User user)
    {
        try
        {
            return await Lists.ReadAsync(context, user, UserNeeds.Groups, GroupMapping.From);
        }
        catch (GraphQLException refusal) when (refusal.Errors is [{ Code: UnifiedErrorCodes.NotFound }])
        {
            // GitLab says of it that it does not exist or may not be seen, as of everything that it hides.
            throw UnifiedErrors.Of(
                UnifiedErrorCodes.Forbidden,
                "GitLab tells a person's groups to the person and to administrators only; ask for memberships.");
        }
    }
}
