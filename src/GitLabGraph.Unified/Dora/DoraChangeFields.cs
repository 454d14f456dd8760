using GitLabGraph.GraphQL.Execution;
using GitLabGraph.GraphQL.Types;
using GitLabGraph.Unified.Planning;
using GitLabGraph.Unified.PullRequests;
using GitLabGraph.Unified.Upstream;

namespace GitLabGraph.Unified.Dora;

/// <summary>The field of a change that reaches GitLab.</summary>
[ObjectType<DoraChange>]
internal static class DoraChangeFields
{
    /// <summary>What was changed; null, with an error, where it may not be seen any more.</summary>
    public static async ValueTask<PullRequest?> GetPullRequestAsync(
        [Parent] DoraChange change, IResolverContext context)
    {
        var selection = new UpstreamSelection();
        PullRequestNeeds.Add(selection, new PlannedField(context));
        var question = new EntityQuestion(
            change.Request.Account, EntityKind.MergeRequest, change.Request.Number(), selection);
        return PullRequestMapping.From(await Parts.FindAsync(context, question, "The pull request"));
    }
}
