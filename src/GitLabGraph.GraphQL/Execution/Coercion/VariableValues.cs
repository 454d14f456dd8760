using System.Collections.Frozen;

namespace GitLabGraph.GraphQL.Execution.Coercion;

/// <summary>
/// A request's variables after coercion. A variable that was not given and has no default is absent, which is not
/// null.
/// </summary>
internal sealed class VariableValues(IReadOnlyDictionary<string, object?> values)
{
    public static VariableValues Empty { get; } = new(FrozenDictionary<string, object?>.Empty);

    public bool TryGet(string name, out object? value) => values.TryGetValue(name, out value);
}
