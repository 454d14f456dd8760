using GitLabGraph.GraphQL.Execution;
using GitLabGraph.GraphQL.Relay;
using GitLabGraph.GraphQL.Types;
using GitLabGraph.Unified.Errors;
using GitLabGraph.Unified.Nodes;
using GitLabGraph.Unified.Paging;
using GitLabGraph.Unified.Planning;
using GitLabGraph.Unified.Upstream;

namespace GitLabGraph.Unified.Accounts;

/// <summary>The accounts that the caller may use.</summary>
[QueryType]
internal static class AccountQueries
{
    /// <summary>
    /// An account by its id, or the one that the request speaks for; null, with an error, where there is none.
    /// </summary>
    /// <param name="id">Its id; the account that the request speaks for without it.</param>
    public static async ValueTask<Account?> GetAccountAsync([GraphQLType("ID")] string? id, IResolverContext context)
    {
        if (id is null)
        {
            return new Account(await QueryScope.AccountOfAsync(context));
        }

        if (!GlobalId.TryParse(id, out var given) || given.Type != "Account")
        {
            throw UnifiedErrors.Invalid($"\"{id}\" is not the id of an Account.");
        }

        return await context.Service<UpstreamSession>().Accounts.FindAsync(given.Account, context.RequestAborted) is
            { } linked
            ? new Account(linked)
            : throw UnifiedErrors.NotFound("The account does not exist, or the caller may not use it.");
    }

    /// <summary>Every account that the caller may use, in a stable order.</summary>
    [UseConnection(DefaultPageSize = PageRequest.DefaultSize, MaxPageSize = PageRequest.LargestSize)]
    public static async ValueTask<Connection<Account>> GetAccountsAsync(
        PagingArguments paging, IResolverContext context)
    {
        var linked = await context.Service<UpstreamSession>().Accounts.ListAsync(context.RequestAborted);
        return WholeList.Cut([.. linked.Select(static account => new Account(account))], new PlannedField(context).Page,
            "accounts", static account => account.Linked.Key);
    }
}
