using GitLabGraph.GraphQL.Execution;

namespace GitLabGraph.Unified.Upstream;

/// <summary>How a resolver asks GitLab.</summary>
internal static class ResolverContextExtensions
{
    /// <summary>
    /// Asks together with every other question of the moment. What GitLab left out inside of its answer, and gave a
    /// reason for, is told at the asking field.
    /// </summary>
    public static async Task<UpstreamAnswer> AskAsync(this IResolverContext context, UpstreamQuestion question)
    {
        var answer = await context.DataLoader<UpstreamLoader>().LoadAsync(question, context.RequestAborted);

        if (answer.Value.Errors.Count == 0)
        {
            return answer;
        }

        if (answer.Value.IsMissing)
        {
            return answer.Failed();
        }

        InnerErrors.Report(answer.Value, context);
        return answer;
    }
}
