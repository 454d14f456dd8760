namespace GitLabGraph.GraphQL.Execution.Incremental;

/// <summary>What was put off while a piece of the answer was written.</summary>
internal sealed class PostponedWork
{
    private readonly List<(DeferredPart Part, int Position)> _parts = [];
    private readonly List<(ItemStream Stream, int Position)> _streams = [];

    /// <summary>Deferred fragments, the outer before the inner.</summary>
    public List<DeliveryGroup> Groups { get; } = [];

    /// <summary>What is left of it, now that it is known which places have become null.</summary>
    public IEnumerable<DeferredPart> Parts => _parts.Select(static note => note.Part)
        .Where(static part => !part.Limit.IsInsideDead);

    public IEnumerable<ItemStream> Streams => _streams.Select(static note => note.Stream)
        .Where(static stream => !stream.Place.IsInsideDead);

    public bool IsEmpty => !Parts.Any() && !Streams.Any();

    /// <param name="part">What is put off.</param>
    /// <param name="position">The last byte of its object.</param>
    public void Add(DeferredPart part, int position) => _parts.Add((part, position));

    public void Add(ItemStream stream, int position) => _streams.Add((stream, position));

    /// <summary>Forgets what was put off in bytes that have been taken back.</summary>
    public void Rewind(int length)
    {
        _parts.RemoveAll(note => note.Position >= length);
        _streams.RemoveAll(note => note.Position >= length);
    }
}
