namespace GitLabGraph.GraphQL.Execution.Documents;

/// <summary>
/// Keeps the documents that were used last, within a bound: what clients may fill must not grow without end.
/// </summary>
public sealed class InMemoryDocumentStorage(int maxDocuments = 1_000, long maxBytes = 16 * 1024 * 1024)
    : IOperationDocumentStorage
{
    private readonly Dictionary<string, LinkedListNode<(string Id, ReadOnlyMemory<byte> Text)>> _byId =
        new(StringComparer.Ordinal);
    private readonly LinkedList<(string Id, ReadOnlyMemory<byte> Text)> _byUse = new();
    private readonly Lock _lock = new();
    private long _bytes;

    public ValueTask<ReadOnlyMemory<byte>?> TryReadAsync(string documentId, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (!_byId.TryGetValue(documentId, out var entry))
            {
                return new ValueTask<ReadOnlyMemory<byte>?>((ReadOnlyMemory<byte>?)null);
            }

            _byUse.Remove(entry);
            _byUse.AddFirst(entry);
            return new ValueTask<ReadOnlyMemory<byte>?>(entry.Value.Text);
        }
    }

    public ValueTask SaveAsync(string documentId, ReadOnlyMemory<byte> document, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            // One that is too large is asked for again, which a client of persisted queries knows how to do.
            if (document.Length > maxBytes || _byId.ContainsKey(documentId))
            {
                return ValueTask.CompletedTask;
            }

            _byId.Add(documentId, _byUse.AddFirst((documentId, document)));
            _bytes += document.Length;
            while (_byId.Count > maxDocuments || _bytes > maxBytes)
            {
                RemoveOldest();
            }
        }

        return ValueTask.CompletedTask;
    }

    private void RemoveOldest()
    {
        var (id, text) = _byUse.Last!.Value;
        _byUse.RemoveLast();
        _byId.Remove(id);
        _bytes -= text.Length;
    }
}
