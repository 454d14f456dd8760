using GitLabGraph.GraphQL.Execution;

namespace GitLabGraph.GraphQL.Types;

/// <summary>
/// A scalar whose resolvers answer one CLR type. The executor calls <see cref="TryWrite"/> with the value as it is,
/// so a number or date in a list of a thousand items is never boxed.
/// </summary>
public abstract class TypedScalarType<T>(string name) : ScalarType(name)
    where T : notnull
{
    /// <summary>
    /// Writes a value of the scalar's own type; answers false with the reason, having written nothing, when it is
    /// out of range.
    /// </summary>
    public abstract bool TryWrite(T value, ResultWriter writer, out string? reason);
}
