namespace GitLabGraph.GraphQL.Types.Validation;

/// <summary>
/// Finds input objects that need a value of themselves: no client could ever write one down.
/// </summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Input-Objects.Circular-References"/></remarks>
internal sealed class InputCircles(Action<string> report)
{
    private readonly HashSet<InputObjectType> _visited = [];
    private readonly List<InputValue> _path = [];
    private readonly Dictionary<InputObjectType, int> _positions = [];

    public void Check(InputObjectType type)
    {
        if (!_visited.Add(type))
        {
            return;
        }

        _positions[type] = _path.Count;
        foreach (var field in type.Fields)
        {
            if (field.Type is not NonNullType { OfType: InputObjectType next })
            {
                continue;
            }

            _path.Add(field);
            if (!_positions.TryGetValue(next, out var start))
            {
                Check(next);
            }
            else
            {
                var names = string.Join('.', _path.Skip(start).Select(item => item.Name));
                report(
                    $"Cannot reference Input Object \"{next}\" within itself through a series of non-null fields: "
                    + $"\"{names}\".");
            }

            _path.RemoveAt(_path.Count - 1);
        }

        _positions.Remove(type);
    }
}
