using System.Collections.Immutable;

namespace GitLabGraph.Sandbox.Recording;

/// <summary>What the sandbox was asked, in the order the answers were finished. Keeps the last 20,000 requests and
/// counts them all. Requests to the control route are left out.</summary>
public sealed class RequestLog
{
    private const int Kept = 20_000;

    private readonly Lock _gate = new();
    private readonly Queue<RecordedRequest> _requests = new();
    private long _total;

    public ImmutableArray<RecordedRequest> All
    {
        get
        {
            lock (_gate)
            {
                return [.. _requests];
            }
        }
    }

    /// <summary>Requests since the start or the last <see cref="Clear"/>, those no longer kept included.</summary>
    public long Total
    {
        get
        {
            lock (_gate)
            {
                return _total;
            }
        }
    }

    public void Clear()
    {
        lock (_gate)
        {
            _requests.Clear();
            _total = 0;
        }
    }

    internal void Add(RecordedRequest request)
    {
        lock (_gate)
        {
            _total++;
            _requests.Enqueue(request);
            if (_requests.Count > Kept)
            {
                _requests.Dequeue();
            }
        }
    }
}
