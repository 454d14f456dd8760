using GitLabGraph.GitLab.Errors;
using GitLabGraph.Unified.Accounts;
using GitLabGraph.Unified.Planning;

namespace GitLabGraph.Unified.Upstream;

/// <summary>
/// Packs the questions of one account into as few documents as GitLab's limits allow: equal parts of many entities
/// become one list, root fields share a document while their complexity and text fit.
/// </summary>
internal static class Packing
{
    // GitLab takes 10,000 characters; declarations of variables and the aliases need some of them.
    private const int LongestText = 9_000;

    private static readonly int[] ListSizes = [100, 50, 25, 10, 5, 1];

    /// <summary>The documents to send, each a list of root fields.</summary>
    public static List<List<PackedField>> Pack(
        LinkedAccount account, IReadOnlyList<UpstreamQuestion> questions, Action<UpstreamQuestion,
            UpstreamAnswer> deliver)
    {
        var limit = account.Client.Account.IsAnonymous ? Complexity.AnonymousLimit : Complexity.Limit;
        var fields = new List<PackedField>();

        // A question that stands alone is like itself, whatever it reads.
        var isAlone = questions.Count == 1;

        foreach (var same in questions.OfType<RootQuestion>().GroupBy(
            question => isAlone ? "" : DocumentWriter.Signature(question.Field)))
        {
            var asking = same.ToList();
            Trimming.Fit(asking[0].Field, limit, Nesting.MostOf(account));
            fields.Add(new PackedField(
                asking[0].Field, answer => asking.ForEach(question => deliver(question, answer))));
        }

        var numbered = questions.OfType<EntityQuestion>().ToLookup(static question => question.IsNumbered);

        foreach (var question in numbered[false])
        {
            deliver(question, new UpstreamAnswer(new Remote(account, default), null));
        }

        var entities = numbered[true]
            .GroupBy(question => (
                Kind: question.Kind.On(account.Schema),
                isAlone ? "" : DocumentWriter.Signature(question.Selection)));

        foreach (var alike in entities)
        {
            fields.AddRange(PackAlike(account, alike.Key.Kind, [.. alike], limit, deliver));
        }

        return Fill(fields, limit);
    }

    private static IEnumerable<PackedField> PackAlike(
        LinkedAccount account,
        EntityKind kind,
        List<EntityQuestion> questions,
        int limit,
        Action<UpstreamQuestion, UpstreamAnswer> deliver)
    {
        var selection = questions[0].Selection;
        var numbers = questions.Select(static question => question.Number).Distinct().ToList();
        kind = kind.For(numbers.Count);
        var size = kind.IsList ? ListSize(kind, selection, limit, numbers) : 1;

        foreach (var part in numbers.Chunk(size))
        {
            var field = kind.Ask(part, selection);
            Trimming.Fit(field, limit, Nesting.MostOf(account));
            var waiting = questions.Where(question => part.Contains(question.Number)).ToList();
            yield return new PackedField(field, answer => Distribute(account, kind, waiting, answer, deliver));
        }
    }

    private static int ListSize(EntityKind kind, UpstreamSelection selection, int limit, List<string> numbers)
    {
        foreach (var size in ListSizes)
        {
            if (Complexity.Of(kind.Ask([.. numbers.Take(size)], selection)) <= limit)
            {
                return size;
            }
        }

        return ListSizes[0];
    }

    private static void Distribute(
        LinkedAccount account,
        EntityKind kind,
        List<EntityQuestion> waiting,
        UpstreamAnswer answer,
        Action<UpstreamQuestion, UpstreamAnswer> deliver)
    {
        var found = answer.Failure is null
            ? kind.Read(answer.Value).GroupBy(static entity => entity.Number())
                .ToDictionary(static same => same.Key, static same => same.First())
            : [];

        // What is missing has the errors that are no other's.
        var missing = new Remote(
            account, default, [.. answer.Value.Errors.Except(found.Values.SelectMany(static entity => entity.Errors))]);

        foreach (var question in waiting)
        {
            var value = found.GetValueOrDefault(question.Number, missing);
            var isAskedAlone = kind.IsList && (answer.Failure is { } failure
                ? failure.Error == GitLabError.NotSupported
                    && (kind.On(account.Schema) != kind || GroupPaths.AreNeededFor(question))
                : kind.HidesSome && answer.Value.IsObject && !value.IsObject && missing.Errors.Count == 0);
            deliver(question, new UpstreamAnswer(value, answer.Failure)
            {
                AskInstead = isAskedAlone ? question.Alone() ?? question : null,
            });
        }
    }

    // First fit: a field goes into the first document that still has room for it.
    private static List<List<PackedField>> Fill(List<PackedField> fields, int limit)
    {
        var documents = new List<List<PackedField>>();

        foreach (var field in fields)
        {
            var room = documents.Find(document =>
                document.Sum(static item => item.Cost) + field.Cost <= limit
                && document.Sum(static item => item.Length) + field.Length <= LongestText);

            if (room is null)
            {
                documents.Add(room = []);
            }

            room.Add(field);
        }

        return documents;
    }
}
