using GitLabGraph.GitLab.GraphQL;

namespace GitLabGraph.GitLab.Packing;

/// <summary>The answers to many look-ups, in their order. They live in pooled memory until this is disposed.</summary>
public sealed class LookupAnswers : IDisposable
{
    private readonly LookupAnswer?[] _answers;
    private readonly List<GitLabGraphQLResult> _results = [];
    private readonly Lock _lock = new();

    internal LookupAnswers(int count) => _answers = new LookupAnswer?[count];

    public int Count => _answers.Length;

    /// <summary>How many documents were answered.</summary>
    public int Documents => _results.Count;

    public LookupAnswer this[int index] => _answers[index] ?? throw new InvalidOperationException("Not answered yet.");

    internal void Keep(GitLabGraphQLResult result)
    {
        lock (_lock)
        {
            _results.Add(result);
        }
    }

    internal void Answer(int index, LookupAnswer answer) => _answers[index] = answer;

    public void Dispose() => _results.ForEach(static result => result.Dispose());
}
