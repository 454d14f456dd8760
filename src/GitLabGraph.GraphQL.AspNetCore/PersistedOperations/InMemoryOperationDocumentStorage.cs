namespace GitLabGraph.GraphQL.AspNetCore.PersistedOperations;

/// <summary>
/// Keeps documents while the process lives, and no more of them than it is allowed: the longest unused go first.
/// A client whose document is gone sends it again by itself.
/// </summary>
public sealed class InMemoryOperationDocumentStorage(long maxBytes = 16 * 1024 * 1024) : IOperationDocumentStorage
{
    private readonly Lock _lock = new();
    private readonly LinkedList<(string Id, ReadOnlyMemory<byte> Document)> _byUse = [];
    private readonly Dictionary<string, LinkedListNode<(string Id, ReadOnlyMemory<byte> Document)>> _byId = new(StringComparer.Ordinal);
    private long _bytes;

    public ValueTask<ReadOnlyMemory<byte>?> TryReadAsync(string documentId, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (!_byId.TryGetValue(documentId, out var entry))
            {
                return ValueTask.FromResult<ReadOnlyMemory<byte>?>(null);
            }

            _byUse.Remove(entry);
            _byUse.AddFirst(entry);
            return ValueTask.FromResult<ReadOnlyMemory<byte>?>(entry.Value.Document);
        }
    }

    public ValueTask SaveAsync(string documentId, ReadOnlyMemory<byte> document, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (document.Length <= maxBytes && !_byId.ContainsKey(documentId))
            {
                _byId[documentId] = _byUse.AddFirst((documentId, document.ToArray()));
                _bytes += document.Length;
                DropOldest();
            }
        }

        return ValueTask.CompletedTask;
    }

    private void DropOldest()
    {
        while (_bytes > maxBytes && _byUse.Last is { } oldest)
        {
            _byUse.RemoveLast();
            _byId.Remove(oldest.Value.Id);
            _bytes -= oldest.Value.Document.Length;
        }
    }
}
