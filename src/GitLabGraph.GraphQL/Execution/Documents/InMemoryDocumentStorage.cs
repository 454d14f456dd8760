namespace GitLabGraph.GraphQL.Execution.Documents;

/// <summary>
/// Keeps the documents that were used last, within a bound: what clients may fill must not grow without end.
/// </summary>
public sealed class InMemoryDocumentStorage(int maxDocuments = 1_000) : IOperationDocumentStorage
{
    private readonly Dictionary<string, LinkedListNode<(string Id, ReadOnlyMemory<byte> Text)>> _byId =
        new(StringComparer.Ordinal);
    private readonly LinkedList<(string Id, ReadOnlyMemory<byte> Text)> _byUse = new();
    private readonly Lock _lock = new();

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
            if (!_byId.ContainsKey(documentId))
            {
                _byId.Add(documentId, _byUse.AddFirst((documentId, document)));
            }

            if (_byId.Count > maxDocuments)
            {
                _byId.Remove(_byUse.Last!.Value.Id);
                _byUse.RemoveLast();
            }
        }

        return ValueTask.CompletedTask;
    }
}
