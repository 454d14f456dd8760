using GitLabGraph.GitLab.Connections;
using GitLabGraph.GitLab.Errors;
using GitLabGraph.GitLab.GraphQL;
using GitLabGraph.Unified.Accounts;
using GitLabGraph.Unified.Comments;
using GitLabGraph.Unified.Planning;

namespace GitLabGraph.Unified.Upstream;

/// <summary>
/// What one request asks of GitLab: sends packed documents side by side, keeps their answers until the request is over,
/// and counts what it cost. One per request; dispose it after the answer was written.
/// </summary>
public sealed class UpstreamSession(ILinkedAccounts accounts) : IDisposable
{
    private readonly List<GitLabIndexedResult> _results = [];
    private readonly Lock _lock = new();
    private GroupPaths? _groups;

    /// <summary>How many bytes of answers are kept at most, their indices among them. 256 MB unless set.</summary>
    public long MostHeld { get; init; } = 256 * 1024 * 1024;

    /// <summary>How this request's calls are counted and take their turn.</summary>
    public UpstreamCall Call { get; init; } = UpstreamCall.Start();

    /// <summary>Tells what is past.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Through which everything is asked whose answer is kept.</summary>
    internal HeldAnswers Held =>
        field ?? Interlocked.CompareExchange(ref field, new HeldAnswers(MostHeld), null) ?? field;

    internal ILinkedAccounts Accounts { get; } = accounts;

    /// <summary>What many fields of this request ask alike.</summary>
    internal SharedQuestions Shared { get; } = new();

    /// <summary>Where groups are, on instances that have to be told it.</summary>
    internal GroupPaths Groups =>
        _groups ?? Interlocked.CompareExchange(ref _groups, new GroupPaths(Call), null) ?? _groups;

    /// <summary>Answers every question, in order.</summary>
    internal async Task<IReadOnlyList<UpstreamAnswer>> AskAsync(
        IReadOnlyList<UpstreamQuestion> questions, CancellationToken cancellationToken)
    {
        var answers = new Dictionary<UpstreamQuestion, UpstreamAnswer>(questions.Count);
        var gate = new Lock();

        void Deliver(UpstreamQuestion question, UpstreamAnswer answer)
        {
            lock (gate)
            {
                answers[question] = answer;
            }
        }

        var finding = questions.Where(GroupPaths.AreNeededFor).Cast<EntityQuestion>().Select(async question =>
            Deliver(question, await Groups.AnswerAsync(question, cancellationToken)));
        var sending = questions.Where(static question => !GroupPaths.AreNeededFor(question))
            .GroupBy(static question => question.Account)
            .SelectMany(account => Packing.Pack(account.Key, [.. account], Deliver)
                .Select(document => SendAsync(account.Key, document, cancellationToken)));

        await Task.WhenAll(sending.Concat(finding));
        await AskInsteadAsync(answers, cancellationToken);
        return [.. questions.Select(question => answers[question])];
    }

    // An instance has just been learnt to find entities one by one only, or its list does not have them.
    private async Task AskInsteadAsync(
        Dictionary<UpstreamQuestion, UpstreamAnswer> answers, CancellationToken cancellationToken)
    {
        List<(UpstreamQuestion Asked, UpstreamQuestion Instead)> others =
        [
            .. answers.Where(static answer => answer.Value.AskInstead is not null)
                .Select(static answer => (answer.Key, answer.Value.AskInstead!)),
        ];

        if (others.Count > 0)
        {
            var found = await AskAsync([.. others.Select(static other => other.Instead)], cancellationToken);

            foreach (var (other, answer) in others.Zip(found))
            {
                answers[other.Asked] = other.Asked is EntityQuestion entity ? entity.Own(answer) : answer;
            }
        }
    }

    public void Dispose()
    {
        lock (_lock)
        {
            _results.ForEach(static result => result.Dispose());
            _results.Clear();
        }

        Held.Dispose();
    }

    private async Task SendAsync(LinkedAccount account, List<PackedField> document, CancellationToken cancellationToken)
    {
        var lessons = account.Schema.Lessons;
        var asked = account.Schema.IsEmpty ? document : Refusals.AskedOf(account, document);

        if (asked.Count == 0)
        {
            return;
        }

        try
        {
            await SendOnceAsync(account, asked, cancellationToken);
        }
        catch (GitLabException refusal)
        {
            var parts = IsOutdated(account, lessons, refusal)
                ? [asked]
                : await Refusals.ToAskInsteadAsync(account, asked, refusal, Call, cancellationToken);

            if (refusal.Error == GitLabError.TimedOut)
            {
                await Task.WhenAll(parts.Select(part => SendAsync(account, part, cancellationToken)));
                return;
            }

            // One after the other: what the first teaches of the instance spares the others a refusal.
            foreach (var part in parts)
            {
                await SendAsync(account, part, cancellationToken);
            }
        }
    }

    // Another document was refused meanwhile, and this one may ask for less by now.
    private static bool IsOutdated(LinkedAccount account, int lessons, GitLabException refusal) =>
        refusal.Error == GitLabError.NotSupported && account.Schema.Lessons != lessons;

    private async Task SendOnceAsync(
        LinkedAccount account, List<PackedField> document, CancellationToken cancellationToken)
    {
        var operation = DocumentWriter.Write([.. document.Select(static field => field.Field)], account.Schema.Lacks);
        var result = await Held.KeepAsync(
            async cancellation =>
            {
                var answer = await account.Client.GraphQL.RunIndexedAsync(operation, Call, cancellation);
                return (answer, answer.Bytes);
            },
            cancellationToken);

        lock (_lock)
        {
            _results.Add(result);
        }

        for (var index = 0; index < document.Count; index++)
        {
            var alias = DocumentWriter.RootAlias(index);
            var errors = result.Errors
                .Where(error => error.MayBeOf(alias) && !EmojiCharacters.IsLackOf(error)).ToList();
            result.Data.Find(alias, out var value);
            document[index].Deliver(new UpstreamAnswer(new Remote(account, value, errors), null));
        }
    }
}
