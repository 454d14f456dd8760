using System.Collections.Concurrent;
using GitLabGraph.GitLab.Connections;
using GitLabGraph.GitLab.Errors;
using GitLabGraph.Unified.Accounts;

namespace GitLabGraph.Unified.Upstream;

/// <summary>
/// Groups by number on instances that find them by path only: before 17 GitLab has no list of groups by ids. REST tells
/// the path, once a request and not longer, as groups are moved.
/// </summary>
internal sealed class GroupPaths(UpstreamCall call)
{
    private readonly ConcurrentDictionary<(LinkedAccount Account, string Number), Lazy<Task<string>>> _paths = new();

    /// <summary>Whether a question is for a group that the instance does not find by its number.</summary>
    public static bool AreNeededFor(UpstreamQuestion question) =>
        question is EntityQuestion { IsNumbered: true, Kind: var kind, Account.Schema: var schema }
        && kind == EntityKind.Group && kind.IsLackedAsRootOf(schema);

    /// <summary>Keeps a path that REST told with something else.</summary>
    public void Remember(LinkedAccount account, string number, string path) =>
        _paths[(account, number)] = new Lazy<Task<string>>(Task.FromResult(path));

    /// <summary>The answer that says what to ask in place of the question, or why there is nothing.</summary>
    public async Task<UpstreamAnswer> AnswerAsync(EntityQuestion question, CancellationToken cancellationToken)
    {
        var nothing = new Remote(question.Account, default);
        var path = _paths.GetOrAdd((question.Account, question.Number), key => new Lazy<Task<string>>(
            async () => (await key.Account.Client.Groups.GetAsync(key.Number, call, cancellationToken)).FullPath));

        try
        {
            var root = EntityKind.AskGroup(await path.Value, question.Selection);
            return new UpstreamAnswer(nothing, null) { AskInstead = new RootQuestion(question.Account, root) };
        }
        catch (GitLabException failure)
        {
            return new UpstreamAnswer(nothing, failure.Error == GitLabError.NotFound ? null : failure);
        }
    }
}
