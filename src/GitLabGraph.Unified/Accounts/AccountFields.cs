using GitLabGraph.GitLab.Errors;
using GitLabGraph.GraphQL.Execution;
using GitLabGraph.GraphQL.Types;
using GitLabGraph.Unified.Errors;
using GitLabGraph.Unified.Planning;
using GitLabGraph.Unified.Upstream;
using GitLabGraph.Unified.Users;

namespace GitLabGraph.Unified.Accounts;

/// <summary>The fields of an account that reach GitLab.</summary>
[ObjectType<Account>]
internal static class AccountFields
{
    /// <summary>What the instance is and can answer; learnt in two requests and kept for half an hour.</summary>
    public static async ValueTask<Capabilities> GetCapabilitiesAsync(
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
            // An account whose GitLab does not answer stays in the list, with what is known of it.
            context.ReportError(UnifiedErrors.ErrorOf(failure));
            return Capabilities.Unknown(account.Linked);
        }
    }

    /// <summary>
    /// The person who authorised the account: whose token it is, the bot of a project's or group's token. Null with an
    /// error where GitLab does not take the token any more.
    /// </summary>
    public static async ValueTask<User?> GetLinkedByAsync([Parent] Account account, IResolverContext context)
    {
        var root = new UpstreamField("currentUser");
        UserNeeds.Add(root.Below, new PlannedField(context));
        var answer = await context.AskAsync(new RootQuestion(account.Linked, root));
        return answer.Failure is { } failure ? throw UnifiedErrors.Of(failure)
            : answer.Value.IsObject ? UserMapping.From(answer.Value) : null;
    }
}
