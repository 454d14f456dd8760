using System.Runtime.CompilerServices;
using GitLabGraph.GraphQL.Language;
using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.GraphQL.Validation.FieldMerging;

/// <summary>
/// Selections that were looked at as one, so that a fragment spread in many places is looked at once.
/// </summary>
internal readonly struct MergedSelections : IEquatable<MergedSelections>
{
    private readonly SelectionSetNode _first;
    private readonly SelectionSetNode[] _others;
    private readonly bool _isStrict;
    private readonly int _hash;

    private MergedSelections(SelectionSetNode first, SelectionSetNode[] others, bool isStrict)
    {
        _first = first;
        _others = others;
        _isStrict = isStrict;
        var hash = new HashCode();
        hash.Add(isStrict);
        hash.Add(RuntimeHelpers.GetHashCode(first));
        foreach (var other in others)
        {
            hash.Add(RuntimeHelpers.GetHashCode(other));
        }

        _hash = hash.ToHashCode();
    }

    // The type need not be part of it: where a selection set stands decides its type.
    public static MergedSelections Of(
        List<(SelectionSetNode Selections, CompositeType? Type)> sets, int start, bool isStrict)
    {
        var others = new SelectionSetNode[sets.Count - start - 1];
        for (var index = 0; index < others.Length; index++)
        {
            others[index] = sets[start + 1 + index].Selections;
        }

        return new MergedSelections(sets[start].Selections, others, isStrict);
    }

    public bool Equals(MergedSelections other) =>
        ReferenceEquals(_first, other._first)
        && _isStrict == other._isStrict
        && _others.AsSpan().SequenceEqual(other._others);

    public override bool Equals(object? obj) => obj is MergedSelections other && Equals(other);

    public override int GetHashCode() => _hash;
}
