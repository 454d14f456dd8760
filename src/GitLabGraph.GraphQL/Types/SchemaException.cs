namespace GitLabGraph.GraphQL.Types;

/// <summary>
/// The schema cannot be built. Every reason is listed, so that one start tells all that has to be repaired.
/// </summary>
public sealed class SchemaException(IReadOnlyList<string> errors)
    : Exception(string.Join(Environment.NewLine + Environment.NewLine, errors))
{
    public IReadOnlyList<string> Errors { get; } = errors;
}
