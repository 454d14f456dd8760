namespace GitLabGraph.GraphQL.Execution;

/// <summary>
/// A place in the answer: response names and list indices, from the root. Immutable, shared between siblings.
/// </summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Path"/></remarks>
public sealed class ResponsePath
{
    private readonly ResponsePath? _parent;
    private readonly string? _name;
    private readonly int _index;

    private ResponsePath(ResponsePath? parent, string? name, int index)
    {
        _parent = parent;
        _name = name;
        _index = index;
    }

    /// <summary>The path of the operation itself: no segments.</summary>
    public static ResponsePath Root { get; } = new(null, null, -1);

    public bool IsRoot => _parent is null;

    public ResponsePath Append(string name) => new(this, name, -1);

    public ResponsePath Append(int index) => new(this, null, index);

    /// <summary>The segments from the root: strings and integers.</summary>
    public IReadOnlyList<object> ToSegments()
    {
        var segments = new List<object>();
        for (var place = this; place._parent is not null; place = place._parent)
        {
            segments.Add(place._name is null ? place._index : place._name);
        }

        segments.Reverse();
        return segments;
    }

    public override string ToString() => string.Concat(ToSegments().Select(segment => $"/{segment}"));
}
