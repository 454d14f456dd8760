using System.Collections.Concurrent;

namespace GitLabGraph.GraphQL.Execution.Documents;

/// <summary>
/// Documents that were seen before, found by their very bytes: what is hot is never parsed, validated or planned again.
/// Comparing all bytes costs less than a cryptographic hash, and two documents can never be taken for one another.
/// When it is full, the document that was not used for longest goes (second chance).
/// </summary>
internal sealed class DocumentCache(int maxDocuments, long maxBytes)
{
    private readonly ConcurrentDictionary<byte[], CachedDocument> _documents = new(Utf8Comparer.Instance);
    private readonly Queue<CachedDocument> _order = new();
    private readonly Lock _lock = new();
    private long _bytes;

    public int Count => _documents.Count;

    public bool TryGet(
        ReadOnlySpan<byte> text, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out CachedDocument? document)
    {
        if (!_documents.GetAlternateLookup<ReadOnlySpan<byte>>().TryGetValue(text, out document))
        {
            return false;
        }

        document.IsUsed = true;
        return true;
    }

    public void Add(CachedDocument document)
    {
        lock (_lock)
        {
            if (document.Weight.Bytes > maxBytes || !_documents.TryAdd(document.Text, document))
            {
                return;
            }

            _order.Enqueue(document);
            document.Weight.Grown = () => WeighAgain(document);
            Weigh(document);
        }
    }

    /// <summary>A document that has grown may have been let go meanwhile; then it is counted no more.</summary>
    private void WeighAgain(CachedDocument document)
    {
        lock (_lock)
        {
            if (_documents.TryGetValue(document.Text, out var known) && ReferenceEquals(known, document))
            {
                Weigh(document);
            }
        }
    }

    private void Weigh(CachedDocument document)
    {
        var bytes = document.Weight.Bytes;
        _bytes += bytes - document.CountedBytes;
        document.CountedBytes = bytes;
        while (_documents.Count > maxDocuments || _bytes > maxBytes)
        {
            EvictOne();
        }
    }

    private void EvictOne()
    {
        var oldest = _order.Dequeue();
        if (oldest.IsUsed)
        {
            oldest.IsUsed = false;
            _order.Enqueue(oldest);
            return;
        }

        _documents.TryRemove(oldest.Text, out _);
        oldest.Weight.Grown = null;
        _bytes -= oldest.CountedBytes;
    }
}
