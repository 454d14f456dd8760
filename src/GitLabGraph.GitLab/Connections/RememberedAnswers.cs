namespace GitLabGraph.GitLab.Connections;

/// <summary>
/// Answers with an <c>ETag</c>, kept so that GitLab may answer "not modified". They are never served without asking:
/// they save bytes and GitLab's work, not requests, and are never older than GitLab says.
/// </summary>
internal sealed class RememberedAnswers(int capacity)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, LinkedListNode<Entry>> _entries = new(StringComparer.Ordinal);
    private readonly LinkedList<Entry> _byUse = new();
    private int _bytes;

    public string? ETagOf(string path)
    {
        lock (_lock)
        {
            return _entries.TryGetValue(path, out var node) ? node.Value.Headers.ETag : null;
        }
    }

    /// <summary>The answer that GitLab has just confirmed; null if it was dropped meanwhile.</summary>
    public GitLabAnswer? Recall(string path, string eTag)
    {
        lock (_lock)
        {
            if (!_entries.TryGetValue(path, out var node) || node.Value.Headers.ETag != eTag)
            {
                return null;
            }

            _byUse.Remove(node);
            _byUse.AddFirst(node);
            var entry = node.Value;
            return new GitLabAnswer(entry.Status, entry.Headers, ResponseBody.CopyOf(entry.Body));
        }
    }

    public void Remember(string path, GitLabAnswer answer)
    {
        // One large answer is not worth many small ones.
        if (answer.Headers.ETag is null || answer.Body.Length > capacity / 8)
        {
            return;
        }

        lock (_lock)
        {
            Forget(path);
            var entry = new Entry(path, answer.Status, answer.Headers, answer.Body.ToArray());
            _entries[path] = _byUse.AddFirst(entry);
            _bytes += entry.Body.Length;

            while (_bytes > capacity && _byUse.Last is { } oldest)
            {
                Forget(oldest.Value.Path);
            }
        }
    }

    private void Forget(string path)
    {
        if (_entries.Remove(path, out var node))
        {
            _byUse.Remove(node);
            _bytes -= node.Value.Body.Length;
        }
    }

    private sealed record Entry(string Path, int Status, AnswerHeaders Headers, byte[] Body);
}
