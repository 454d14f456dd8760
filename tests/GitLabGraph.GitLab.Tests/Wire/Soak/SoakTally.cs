using System.Collections.Concurrent;
using GitLabGraph.GitLab.Errors;
using GitLabGraph.Sandbox.Recording;

namespace GitLabGraph.GitLab.Tests.Wire.Soak;

/// <summary>What came of all operations of a soak.</summary>
internal sealed class SoakTally
{
    private readonly ConcurrentDictionary<string, int> _completed = new();
    private readonly ConcurrentDictionary<GitLabError, int> _failed = new();

    /// <summary>What must never happen; empty after a good run.</summary>
    public ConcurrentQueue<string> Wrongs { get; } = new();

    /// <summary>How many requests GitLab saw.</summary>
    public int Requests { get; private set; }

    /// <summary>The faults that were thrown.</summary>
    public HashSet<string> Faults { get; } = [];

    public int Completed => _completed.Values.Sum();

    public int Failed => _failed.Values.Sum();

    public void Complete(string operation) => _completed.AddOrUpdate(operation, 1, static (_, count) => count + 1);

    public void Fail(GitLabException exception) => _failed.AddOrUpdate(exception.Error, 1, static (_, count) => count + 1);

    public void Count(IReadOnlyCollection<RecordedRequest> requests)
    {
        Requests += requests.Count;
        Faults.UnionWith(requests.Select(request => request.Fault).OfType<string>());

        foreach (var request in requests.Where(request => request.Fault is null && request.Status >= 500))
        {
            Wrongs.Enqueue($"The sandbox itself failed: {request.Method} {request.Target} {request.Status}.");
        }
    }

    public override string ToString() =>
        $"{Completed} complete ({Text(_completed)}), {Failed} honestly failed ({Text(_failed)})";

    private static string Text<TKey>(ConcurrentDictionary<TKey, int> counts)
        where TKey : notnull =>
        string.Join(", ", counts.OrderBy(static pair => pair.Key.ToString(), StringComparer.Ordinal)
            .Select(static pair => $"{pair.Key} {pair.Value}"));
}
