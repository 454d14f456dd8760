using GitLabGraph.GraphQL.Execution.Planning;

namespace GitLabGraph.GraphQL.Execution.Waves;

/// <summary>
/// One step of the path that is being written: a field, or an item of a list when the index is not negative.
/// </summary>
internal struct WriteFrame
{
    public FieldSelection? Selection;
    public int Index;
    public int Start;
    public bool IsNullable;

    /// <summary>Made when something below has to wait.</summary>
    public Place? Place;
}
