using GitLabGraph.GitLab.Connections;

namespace GitLabGraph.GitLab.Freshness;

/// <summary>
/// Answers that may be given again for a short while to callers who allow it; those longest unused go first when the
/// memory is full. One for all accounts, so that the bound is the process's. Safe for many threads.
/// </summary>
internal sealed class FreshAnswers(int capacity)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<FreshKey, LinkedListNode<FreshAnswer>> _entries = [];
    private readonly LinkedList<FreshAnswer> _byUse = new();
    private int _weight;

    public int Weight
    {
        get
        {
            lock (_lock)
            {
                return _weight;
            }
        }
    }

    public FreshAnswer? Find(FreshKey key)
    {
        lock (_lock)
        {
            if (!_entries.TryGetValue(key, out var node))
            {
                return null;
            }

            _byUse.Remove(node);
            _byUse.AddFirst(node);
            return node.Value;
        }
    }

    public void Keep(FreshKey key, GitLabAnswer answer, long askedAt)
    {
        // One large answer is not worth many small ones; the one before it is no longer true either way.
        if (answer.Body.Length > capacity / 8)
        {
            Forget(key);
            return;
        }

        var entry = new FreshAnswer(key, answer.Status, answer.Headers, answer.Body.ToArray(), askedAt);

        lock (_lock)
        {
            Drop(key);
            _entries[key] = _byUse.AddFirst(entry);
            _weight += entry.Weight;

            while (_weight > capacity && _byUse.Last is { } oldest)
            {
                Drop(oldest.Value.Key);
            }
        }
    }

    public void Forget(FreshKey key)
    {
        lock (_lock)
        {
            Drop(key);
        }
    }

    /// <summary>Drops everything of an account.</summary>
    public void ForgetAll(object owner)
    {
        lock (_lock)
        {
            foreach (var key in _entries.Keys.Where(key => ReferenceEquals(key.Owner, owner)).ToList())
            {
                Drop(key);
            }
        }
    }

    private void Drop(FreshKey key)
    {
        if (_entries.Remove(key, out var node))
        {
            _byUse.Remove(node);
            _weight -= node.Value.Weight;
        }
    }
}
