using System.Collections.Concurrent;
using GitLabGraph.GraphQL.Execution;
using GitLabGraph.Unified.Accounts;

namespace GitLabGraph.Unified.Upstream;

/// <summary>Lists of which many fields want an item each: asked for once a request, whoever is the first.</summary>
internal sealed class SharedQuestions
{
    private readonly ConcurrentDictionary<(LinkedAccount Account, string Name), Lazy<Task<UpstreamAnswer>>> _asked =
        new();

    /// <summary>The answer to a question that is the same whichever field asks it.</summary>
    public Task<UpstreamAnswer> AskAsync(
        IResolverContext context, LinkedAccount account, string name, Func<UpstreamQuestion> question) =>
        _asked.GetOrAdd(
            (account, name), _ => new Lazy<Task<UpstreamAnswer>>(() => context.AskAsync(question()))).Value;
}
