using GitLabGraph.GraphQL.DataLoading;

namespace GitLabGraph.Unified.Upstream;

/// <summary>
/// Gathers the questions that resolvers ask before nothing else can run, and sends them packed: this is what makes one
/// document of many fields.
/// </summary>
internal sealed class UpstreamLoader(IBatchScheduler scheduler, UpstreamSession session)
    : BatchDataLoader<UpstreamQuestion,
        UpstreamAnswer>(scheduler, new DataLoaderOptions { MaxBatchSize = 0, IsCaching = false })
{
    protected override async Task<IReadOnlyDictionary<UpstreamQuestion, UpstreamAnswer>> LoadBatchAsync(
        IReadOnlyList<UpstreamQuestion> keys, CancellationToken cancellationToken)
    {
        var answers = await session.AskAsync(keys, cancellationToken);
        return keys.Zip(answers).ToDictionary(static pair => pair.First, static pair => pair.Second);
    }
}
