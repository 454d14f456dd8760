namespace GitLabGraph.GraphQL.Types;

/// <summary>A set of named values that a client gives as one.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Input-Objects"/></remarks>
public sealed class InputObjectType(string name) : NamedType(name)
{
    public FieldCollection<InputValue> Fields { get; internal set; } = FieldCollection<InputValue>.Empty;

    /// <summary>Whether exactly one field must be given (<c>@oneOf</c>).</summary>
    public bool IsOneOf { get; internal set; }

    /// <summary>
    /// Makes the CLR value from coerced field values: only fields that were given or have a default are present.
    /// Null answers the dictionary itself, which is what a schema from SDL does.
    /// </summary>
    public Func<IReadOnlyDictionary<string, object?>, object>? CreateInstance { get; internal set; }
}
