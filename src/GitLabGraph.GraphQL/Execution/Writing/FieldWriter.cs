using GitLabGraph.GraphQL.Execution.Planning;
using GitLabGraph.GraphQL.Execution.Waves;

namespace GitLabGraph.GraphQL.Execution.Writing;

/// <summary>
/// Gets a field's value and writes it, or leaves a hole for it. One object per field of the schema.
/// </summary>
internal abstract class FieldWriter(ValueWriter value)
{
    /// <summary>Writes the value when it is there as an object: what a resolver answered.</summary>
    public ValueWriter Value { get; } = value;

    /// <summary>
    /// Answers false when the field is non-null and has no value: the error is recorded, and the object around it
    /// becomes null.
    /// </summary>
    public abstract bool Write(object parent, OperationExecution execution, FieldSelection selection);
}
