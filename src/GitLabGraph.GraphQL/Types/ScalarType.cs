using System.Text.Json;
using GitLabGraph.GraphQL.Execution;
using GitLabGraph.GraphQL.Language;

namespace GitLabGraph.GraphQL.Types;

/// <summary>
/// A leaf type. Input comes as a literal or as JSON and either becomes a CLR value or is refused with the reason;
/// output goes straight into the answer.
/// </summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Scalars"/></remarks>
public abstract class ScalarType(string name) : NamedType(name)
{
    /// <summary>The address of the scalar's specification, if it has one.</summary>
    public string? SpecifiedBy { get; internal set; }

    /// <summary>
    /// Coerces a literal that contains no variable; answers false with the reason when the scalar refuses it.
    /// </summary>
    public abstract bool TryParseLiteral(ValueNode literal, out object? value, out string? reason);

    /// <summary>Coerces a variable's JSON value; answers false with the reason when the scalar refuses it.</summary>
    public abstract bool TryParseValue(JsonElement json, out object? value, out string? reason);

    /// <summary>The literal that stands for a coerced value, for defaults in SDL and introspection.</summary>
    public abstract ValueNode ToLiteral(object value);

    /// <summary>
    /// Writes a resolver's value into the answer; answers false with the reason, having written nothing,
    /// when the value cannot be represented.
    /// </summary>
    public abstract bool TrySerialize(object value, ResultWriter writer, out string? reason);
}
