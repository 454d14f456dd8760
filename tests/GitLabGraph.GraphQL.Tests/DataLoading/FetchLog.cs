namespace GitLabGraph.GraphQL.Tests.DataLoading;

/// <summary>Every fetch that reached the outside, in order.</summary>
public sealed class FetchLog
{
    private readonly List<string> _fetches = [];

    public int MaxBatchSize { get; init; } = 1024;

    public bool LeavesContext { get; init; }

    public bool FailsOnce { get; set; }

    public IReadOnlyList<string> Fetches
    {
        get
        {
            lock (_fetches)
            {
                return [.. _fetches];
            }
        }
    }

    public void Add(string what, IEnumerable<int> keys)
    {
        lock (_fetches)
        {
            _fetches.Add($"{what} {string.Join(',', keys.Order())}");
        }
    }
}
