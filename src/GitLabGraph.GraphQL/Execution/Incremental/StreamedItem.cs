using GitLabGraph.GraphQL.Execution.Waves;

namespace GitLabGraph.GraphQL.Execution.Incremental;

/// <summary>One of a list's later items. Null where the list admits none fails the stream.</summary>
internal sealed class StreamedItem : Part
{
    public StreamedItem(ItemStream stream, object? value, int index)
        : base(stream.Place)
    {
        Stream = stream;
        Value = value;
        Place = new Place(Limit, stream.Items, index, stream.Writer.IsNullable);
    }

    public ItemStream Stream { get; }

    public object? Value { get; }

    public Place Place { get; }
}
