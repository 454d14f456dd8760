using GitLabGraph.GraphQL.Execution;
using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.Sandbox.GraphQL.Binding;

/// <summary>How the fields of GitLab's schema read the world, by type and field.</summary>
internal sealed class FieldBindings
{
    private readonly Dictionary<(string Type, string Field), PureFieldDelegate> _fields = [];
    private readonly Dictionary<string, Type> _rows = [];

    /// <summary>
    /// The types whose rows are <typeparamref name="TRow"/>; fields shared by several types are stated once.
    /// </summary>
    public TypeBindings<TRow> On<TRow>(params string[] types)
    {
        foreach (var type in types)
        {
            _rows[type] = typeof(TRow);
        }

        return new TypeBindings<TRow>(this, types);
    }

    /// <summary>The class of a type's rows, whose properties answer the fields that have no binding.</summary>
    public Type? RowOf(string type) => _rows.GetValueOrDefault(type);

    public void Add(string type, string field, PureFieldDelegate resolve) => _fields[(type, field)] = resolve;

    /// <summary>The resolver of a field; null leaves it to the property of the same name.</summary>
    public PureFieldDelegate? Find(OutputField field) =>
        _fields.GetValueOrDefault((field.DeclaringType.Name, field.Name));

    public IEnumerable<(string Type, string Field, PureFieldDelegate Resolve)> All =>
        _fields.Select(entry => (entry.Key.Type, entry.Key.Field, entry.Value));
}
