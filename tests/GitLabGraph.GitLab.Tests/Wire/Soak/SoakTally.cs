using System.Collections.Concurrent;
using GitLabGraph.GitLab.Errors;

namespace GitLabGraph.GitLab.Tests.Wire.Soak;

/// <summary>What came of all operations of a soak.</summary>
internal sealed class SoakTally
{
    private readonly ConcurrentDictionary<string, int> _completed = new();
    private readonly ConcurrentDictionary<GitLabError, int> _failed = new();

    /// <summary>What must never happen; empty after a good run.</summary>
    public ConcurrentQueue<string> Wrongs { get; } = new();

    public int Completed => _completed.Values.Sum();

    public int Failed => _failed.Values.Sum();

    public void Complete(string operation) => _completed.AddOrUpdate(operation, 1, static (_, count) => count + 1);

    public void Fail(GitLabException exception) => _failed.AddOrUpdate(exception.Error, 1, static (_, count) => count + 1);

    public override string ToString() =>
        $"{Completed} complete ({Text(_completed)}), {Failed} honestly failed ({Text(_failed)})";

    private static string Text<TKey>(ConcurrentDictionary<TKey, int> counts)
        where TKey : notnull =>
        string.Join(", ", counts.OrderBy(static pair => pair.Key.ToString(), StringComparer.Ordinal)
            .Select(static pair => $"{pair.Key} {pair.Value}"));
}
