using GitLabGraph.GraphQL.Language;
using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.GraphQL.Validation.FieldMerging;

/// <summary>
/// Finds every pair of fields that conflict and says why, in graphql-js's words and order. Comparing pairs costs
/// the square of their number, so it is done only where <see cref="OverlapDetector"/> found a conflict, and is paid
/// for step by step.
/// </summary>
internal sealed partial class ConflictFinder(ValidationContext context)
{
    // What is told about one conflict stays readable however large the document is.
    private const int MaxReasonLength = 1000;
    private const int MaxFields = 20;

    private readonly Dictionary<(NamedType? Type, SelectionSetNode Selections), FieldSet> _fieldSets = [];
    private readonly FragmentPairs _comparedFragments = new();

    public void Clear()
    {
        _fieldSets.Clear();
        _comparedFragments.Clear();
    }

    /// <summary>The conflicts between the fields of one selection set, those of its fragments included.</summary>
    public List<Conflict> FindWithin(CompositeType? type, SelectionSetNode selectionSet)
    {
        var conflicts = new List<Conflict>();
        var fields = GetFields(type, selectionSet);
        CompareWithin(conflicts, fields);
        for (var first = 0; first < fields.Fragments.Count; first++)
        {
            CompareWithFragment(conflicts, false, fields, fields.Fragments[first]);
            for (var second = first + 1; second < fields.Fragments.Count; second++)
            {
                CompareFragments(conflicts, false, fields.Fragments[first], fields.Fragments[second]);
            }
        }

        return conflicts;
    }

    private void CompareWithin(List<Conflict> conflicts, FieldSet fields)
    {
        foreach (var name in fields.Names)
        {
            var group = fields[name];
            for (var first = 0; first < group.Count; first++)
            {
                for (var second = first + 1; second < group.Count; second++)
                {
                    Add(conflicts, Compare(false, name, group[first], group[second]));
                }
            }
        }
    }

    private void CompareBetween(List<Conflict> conflicts, bool areExclusive, FieldSet left, FieldSet right)
    {
        context.Spend(left.Names.Count);
        foreach (var name in left.Names)
        {
            foreach (var first in left[name])
            {
                foreach (var second in right[name])
                {
                    Add(conflicts, Compare(areExclusive, name, first, second));
                }
            }
        }
    }

    private Conflict? Compare(bool parentsAreExclusive, string name, FieldOccurrence first, FieldOccurrence second)
    {
        context.Spend(2 + first.Node.Arguments.Count);
        var areExclusive = parentsAreExclusive || first.Excludes(second);
        if (ReasonAgainst(areExclusive, first, second) is { } reason)
        {
            return new Conflict(name, reason, [first.Node], [second.Node]);
        }

        if (first.Node.SelectionSet is { } left && second.Node.SelectionSet is { } right)
        {
            var conflicts = CompareSelections(areExclusive, first.NamedType, left, second.NamedType, right);
            return conflicts.Count > 0 ? Combine(name, conflicts, first.Node, second.Node) : null;
        }

        return null;
    }

    private string? ReasonAgainst(bool areExclusive, FieldOccurrence first, FieldOccurrence second)
    {
        if (!areExclusive && first.Node.Name.Value != second.Node.Name.Value)
        {
            var (left, right) = (Shorten(first.Node.Name.Value), Shorten(second.Node.Name.Value));
            return $"\"{left}\" and \"{right}\" are different fields";
        }

        if (!areExclusive && !FieldComparison.HaveSameArguments(first.Node.Arguments, second.Node.Arguments))
        {
            return "they have differing arguments";
        }

        if (ReasonAgainstStreams(first.Node, second.Node) is { } reason)
        {
            return reason;
        }

        return !context.Options.AllowConflictingShapes
            && first.Type is { } type
            && second.Type is { } other
            && FieldComparison.Conflict(type, other)
            ? $"they return conflicting types \"{type}\" and \"{other}\""
            : null;
    }

    private string? ReasonAgainstStreams(FieldNode first, FieldNode second)
    {
        if (!context.Directives.ContainsKey("stream"))
        {
            return null;
        }

        return (FieldComparison.StreamDirective(first), FieldComparison.StreamDirective(second)) switch
        {
            (null, null) => null,
            ({ } left, { } right) when FieldComparison.HaveSameArguments(left.Arguments, right.Arguments) =>
                "they have overlapping stream directives."
                    + " See https://github.com/graphql/defer-stream-wg/discussions/100",
            _ => "they have overlapping stream directives",
        };
    }

    private static void Add(List<Conflict> conflicts, Conflict? conflict)
    {
        if (conflict is not null)
        {
            conflicts.Add(conflict);
        }
    }

    private static Conflict Combine(string name, List<Conflict> conflicts, FieldNode first, FieldNode second)
    {
        var reasons = conflicts
            .Select(conflict => $"subfields \"{Shorten(conflict.ResponseName)}\" conflict because {conflict.Reason}");
        return new Conflict(
            name,
            Shorten(string.Join(" and ", reasons)),
            Blame(first, conflicts.Select(conflict => conflict.First)),
            Blame(second, conflicts.Select(conflict => conflict.Second)));
    }

    private static List<FieldNode> Blame(FieldNode field, IEnumerable<IReadOnlyList<FieldNode>> below)
    {
        List<FieldNode> blamed = [field];
        foreach (var fields in below)
        {
            // The deeper fields tell more, so of too many the last are kept.
            blamed.AddRange(fields.Skip(fields.Count - (MaxFields - blamed.Count)));
        }

        return blamed;
    }

    /// <summary>The text, cut where it gets too long to read.</summary>
    public static string Shorten(string text) =>
        text.Length > MaxReasonLength ? text[..MaxReasonLength] + "..." : text;
}
