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
            ?? throw UnifiedErrors.Invalid(Missing(session.Accounts.Named));
    }

    private static string Missing(string? named) => named is null
        ? "No account is linked that this request could speak for: link one, by createLinkToken or linkAccount."
        : $"No linked account has the key or id \"{named}\" that the request names, or the caller may not use it: "
            + "list accounts to see those there are, or leave the name out for the first of them.";
}
