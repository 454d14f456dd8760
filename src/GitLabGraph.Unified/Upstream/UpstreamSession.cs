using GitLabGraph.GitLab.Connections;
using GitLabGraph.GitLab.Errors;
using GitLabGraph.GitLab.GraphQL;
using GitLabGraph.Unified.Accounts;
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

    /// <summary>How this request's calls are counted and take their turn.</summary>
    public UpstreamCall Call { get; init; } = UpstreamCall.Start();

    /// <summary>Tells what is past.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    internal ILinkedAccounts Accounts { get; } = accounts;

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

        var sending = questions
            .GroupBy(static question => question.Account)
            .SelectMany(account => Packing.Pack(account.Key, [.. account], Deliver)
                .Select(document => SendAsync(account.Key, document, cancellationToken)));

        await Task.WhenAll(sending);
        await AskAnotherWayAsync(answers, cancellationToken);
        return [.. questions.Select(question => answers[question])];
    }

    // An instance has just been learnt to find entities one by one only.
    private async Task AskAnotherWayAsync(
        Dictionary<UpstreamQuestion, UpstreamAnswer> answers, CancellationToken cancellationToken)
    {
        List<UpstreamQuestion> refused =
            [.. answers.Where(static answer => answer.Value.HasAnotherWay).Select(static answer => answer.Key)];

        if (refused.Count > 0)
        {
            foreach (var (question, answer) in refused.Zip(await AskAsync(refused, cancellationToken)))
            {
                answers[question] = answer;
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
    }

    private async Task SendAsync(LinkedAccount account, List<PackedField> document, CancellationToken cancellationToken)
    {
        var asked = account.Schema.IsEmpty ? document : AskedOf(account, document);

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
            foreach (var part in await AfterRefusalOrFailAsync(account, asked, refusal, cancellationToken))
            {
                await SendAsync(account, part, cancellationToken);
            }
        }
    }

    // What the instance lacks could not be learnt: that is the failure then, and nothing to go around.
    private async Task<List<List<PackedField>>> AfterRefusalOrFailAsync(
        LinkedAccount account, List<PackedField> document, GitLabException refusal, CancellationToken cancellationToken)
    {
        try
        {
            return await AfterRefusalAsync(account, document, refusal, cancellationToken);
        }
        catch (GitLabException failure)
        {
            Fail(account, document, failure);
            return [];
        }
    }

    /// <summary>
    /// What to send instead of a refused document. A field that cannot be asked at all gets the refusal as its answer;
    /// every round asks for less or knows more, so it ends.
    /// </summary>
    private async Task<List<List<PackedField>>> AfterRefusalAsync(
        LinkedAccount account, List<PackedField> document, GitLabException refusal, CancellationToken cancellationToken)
    {
        switch (refusal.Error)
        {
            case GitLabError.NotSupported when await LearnAsync(account, document, cancellationToken):
                return [document];

            case GitLabError.TooComplex when document.Count > 1:
                return [.. document.Chunk((document.Count + 1) / 2).Select(static half => half.ToList())];

            case GitLabError.TooComplex when Trimming.RemoveCostliest(
                document[0].Field, Complexity.Of(document[0].Field)):
                return [document];

            // One field that the instance does not take spoils the document: each is asked by itself, and then without
            // what can be asked of its owner later, so that the refusal meets nobody but who caused it.
            case GitLabError.NotSupported or GitLabError.Invalid when document.Count > 1:
                return [.. document.Select(static field => new List<PackedField> { field })];

            case GitLabError.NotSupported or GitLabError.Invalid when Trimming.RemoveAll(document[0].Field):
                return [document];

            default:
                Fail(account, document, refusal);
                return [];
        }
    }

    // What the instance is known to lack is not asked again; its reason is the answer.
    private static List<PackedField> AskedOf(LinkedAccount account, List<PackedField> document)
    {
        var asked = new List<PackedField>(document.Count);

        foreach (var field in document)
        {
            if (LackedPart.Of(field.Field, account.Schema) is { } lacked)
            {
                Fail(account, [field], new GitLabException(
                    GitLabError.NotSupported, $"This GitLab is too old, or of another edition: it has no {lacked}."));
            }
            else
            {
                asked.Add(field);
            }
        }

        return asked;
    }

    private async Task SendOnceAsync(
        LinkedAccount account, List<PackedField> document, CancellationToken cancellationToken)
    {
        var operation = DocumentWriter.Write([.. document.Select(static field => field.Field)], account.Schema.Lacks);
        var result = await account.Client.GraphQL.RunIndexedAsync(operation, Call, cancellationToken);

        lock (_lock)
        {
            _results.Add(result);
        }

        for (var index = 0; index < document.Count; index++)
        {
            var alias = DocumentWriter.RootAlias(index);
            var errors = result.Errors.Where(error => error.Path is [string root, ..] && root == alias).ToList();
            result.Data.Find(alias, out var value);
            document[index].Deliver(new UpstreamAnswer(new Remote(account, value, errors), null));
        }
    }

    private async Task<bool> LearnAsync(
        LinkedAccount account, List<PackedField> document, CancellationToken cancellationToken)
    {
        var types = SchemaProbe.TypesOf(document.Select(static field => field.Field))
            .Where(type => !account.Schema.IsKnown(type)).ToList();

        if (types.Count == 0)
        {
            return false;
        }

        try
        {
            using var result = await account.Client.GraphQL.RunAsync(SchemaProbe.Ask(types), Call, cancellationToken);

            // A type that GitLab could not tell of just now is not one that it lacks.
            if (result.Errors is [var error, ..])
            {
                throw new GitLabException(error.Error, error.Message);
            }

            SchemaProbe.Learn(account.Schema, types, result.Data);
            return true;
        }
        catch (GitLabException refusal) when (refusal.Error is GitLabError.Forbidden
            or GitLabError.NotSupported or GitLabError.Invalid or GitLabError.TooComplex)
        {
            // An instance that will not be introspected: its refusal of the document is what there is to tell.
            return false;
        }
    }

    private static void Fail(LinkedAccount account, List<PackedField> document, GitLabException failure) =>
        document.ForEach(field => field.Deliver(new UpstreamAnswer(new Remote(account, default), failure)));
}
