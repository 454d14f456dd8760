using GitLabGraph.GraphQL.Execution;
using GitLabGraph.Unified.Accounts;
using GitLabGraph.Unified.Errors;
using GitLabGraph.Unified.Upstream;

namespace GitLabGraph.Unified.Nodes;

/// <summary>
/// The value that query fields stand on: for which account they speak. At the operation's root there is none, and the
/// request's own account is meant.
/// </summary>
internal sealed record QueryScope(LinkedAccount Account)
{
    /// <summary>The account that a query field speaks for.</summary>
    public static async ValueTask<LinkedAccount> AccountOfAsync(IResolverContext context)
    {
        if (context.Parent<object?>() is QueryScope scope)
        {
            return scope.Account;
        }

        var session = context.Service<UpstreamSession>();
        return await session.Accounts.FindCurrentAsync(context.RequestAborted)
            ?? throw UnifiedErrors.Invalid(
                "No linked account is chosen for this request, or none has the name that it gives. List accounts, and "
                    + "choose one of them or ask through account(id:) { query }.");
    }
}
