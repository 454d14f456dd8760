using GitLabGraph.GraphQL.Execution;

namespace GitLabGraph.Unified.Upstream;

/// <summary>How a resolver asks GitLab.</summary>
internal static class ResolverContextExtensions
{
    /// <summary>Asks together with every other question of the moment.</summary>
    public static Task<UpstreamAnswer> AskAsync(this IResolverContext context, UpstreamQuestion question) =>
        context.DataLoader<UpstreamLoader>().LoadAsync(question, context.RequestAborted);
}
