using GitLabGraph.GitLab.Errors;
using GitLabGraph.GraphQL.Execution;
using GitLabGraph.GraphQL.Types;
using GitLabGraph.Unified.Errors;
using GitLabGraph.Unified.Upstream;

namespace GitLabGraph.Unified.Accounts;

/// <summary>The fields of an account that reach GitLab.</summary>
[ObjectType<Account>]
internal static class AccountFields
{
    /// <summary>What the instance is and can answer; learnt in two requests and kept for half an hour.</summary>
    public static async ValueTask<Capabilities?> GetCapabilitiesAsync(
        [Parent] Account account, IResolverContext context)
    {
        try
        {
            var call = context.Service<UpstreamSession>().Call;
            var known = await account.Linked.Client.Capabilities.GetAsync(call, context.RequestAborted);
            return Capabilities.From(account.Linked, known);
        }
        catch (GitLabException failure)
        {
            throw UnifiedErrors.Of(failure);
        }
    }
}
