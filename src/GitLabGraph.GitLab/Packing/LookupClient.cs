using System.Text.Json;
using GitLabGraph.GitLab.Connections;
using GitLabGraph.GitLab.Errors;
using GitLabGraph.GitLab.GraphQL;

namespace GitLabGraph.GitLab.Packing;

/// <summary>
/// Looks many things up in as few documents as GitLab's limits allow: complexity 250 (200 anonymous) and 10,000
/// characters each. A document that is too complex or times out is split and sent again, until each look-up stands
/// alone; one that fails then does not spoil the others.
/// </summary>
public sealed class LookupClient(GitLabGraphQLClient graphQL, bool isAnonymous)
{
    private readonly LookupBudget _budget = new(isAnonymous);

    /// <summary>Every answer, in the order of the look-ups; the caller disposes them.</summary>
    public async Task<LookupAnswers> AnswerAsync(
        IReadOnlyList<Lookup> lookups, UpstreamCall call, CancellationToken cancellationToken)
    {
        var answers = new LookupAnswers(lookups.Count);

        try
        {
            await Task.WhenAll(Pack(lookups).Select(document => SendAsync(document, answers, call, cancellationToken)));
            return answers;
        }
        catch
        {
            answers.Dispose();
            throw;
        }
    }

    /// <summary>The documents that the look-ups would be sent in.</summary>
    internal IReadOnlyList<PackedDocument> Pack(IReadOnlyList<Lookup> lookups)
    {
        var documents = new List<PackedDocument>();
        var complexity = _budget.Complexity;

        // The costly ones first: the small ones fill the gaps.
        foreach (var lookup in lookups.Select(PackedLookup.Of).OrderByDescending(static lookup => lookup.Complexity))
        {
            var document = documents.Find(candidate => candidate.Fits(lookup, complexity));

            if (document is null)
            {
                documents.Add(document = new PackedDocument());
            }

            document.Add(lookup);
        }

        return documents;
    }

    private async Task SendAsync(
        PackedDocument document, LookupAnswers answers, UpstreamCall call, CancellationToken cancellationToken)
    {
        try
        {
            var result = await graphQL.RunAsync(document.ToOperation(), call, cancellationToken);
            answers.Keep(result);
            _budget.Learn(document.Complexity, result.Complexity);
            var late = Deliver(document, result, answers);

            if (document.Lookups.Count > 1 && late.Lookups.Count > 0)
            {
                await SendHalvesAsync(late, answers, call, cancellationToken);
            }
        }
        catch (GitLabException exception) when (IsTooMuch(exception) && document.Lookups.Count > 1)
        {
            await SendHalvesAsync(document, answers, call, cancellationToken);
        }
        catch (GitLabException exception)
        {
            foreach (var lookup in document.Lookups)
            {
                answers.Answer(lookup.Index, new LookupAnswer(default, [], exception));
            }
        }
    }

    private async Task SendHalvesAsync(
        PackedDocument document, LookupAnswers answers, UpstreamCall call, CancellationToken cancellationToken)
    {
        foreach (var half in document.Split())
        {
            await SendAsync(half, answers, call, cancellationToken);
        }
    }

    // One unknown field refuses the whole document: alone, only its own look-up is refused.
    private static bool IsTooMuch(GitLabException exception) =>
        exception.Error is GitLabError.TooComplex or GitLabError.TimedOut or GitLabError.TooLarge
            or GitLabError.NotSupported or GitLabError.Invalid
        && exception.Status is null or 200 or 408 or 422 or 503 or 504;

    /// <summary>Hands out what came; gives back the look-ups for which GitLab ran out of time.</summary>
    private static PackedDocument Deliver(PackedDocument document, GitLabGraphQLResult result, LookupAnswers answers)
    {
        var late = new PackedDocument();

        for (var position = 0; position < document.Lookups.Count; position++)
        {
            var alias = PackedDocument.Alias(position);
            var value = result.Data.TryGetProperty(alias, out var found) ? found : default;
            var errors = result.Errors.Where(error => error.MayBeOf(alias)).ToList();
            var failure = Timeout(value, errors);

            if (failure is not null)
            {
                late.Add(document.Lookups[position]);
            }

            answers.Answer(document.Lookups[position].Index, new LookupAnswer(value, errors, failure));
        }

        return late;
    }

    // GitLab answers what it had time for: a field that ran out of it is null with an error.
    private static GitLabException? Timeout(JsonElement value, List<GitLabGraphQLError> errors) =>
        value.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined
        && errors.Find(static error => error.Error == GitLabError.TimedOut) is { } timeout
            ? new GitLabException(GitLabError.TimedOut, timeout.Message)
            : null;
}
