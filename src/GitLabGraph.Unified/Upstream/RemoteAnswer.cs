using GitLabGraph.GitLab.GraphQL;
using GitLabGraph.GitLab.Reading;
using GitLabGraph.Unified.Accounts;

namespace GitLabGraph.Unified.Upstream;

/// <summary>What all objects of one answer have in common.</summary>
internal sealed class RemoteAnswer(LinkedAccount account, IReadOnlyList<GitLabGraphQLError> errors)
{
    private readonly Dictionary<(IndexedJson Json, Type Type), object> _mapped = new(SameText.Instance);

    public LinkedAccount Account => account;

    /// <summary>What GitLab could not answer in the document.</summary>
    public IReadOnlyList<GitLabGraphQLError> Errors => errors;

    /// <summary>
    /// Maps an object once, however often the answer repeats it word for word, as it does with the people of a team and
    /// the few types and statuses of their tickets.
    /// </summary>
    public T Once<T>(Remote value, Func<Remote, T> map)
        where T : class
    {
        lock (_mapped)
        {
            var key = (value.Json, typeof(T));

            if (!_mapped.TryGetValue(key, out var mapped))
            {
                _mapped.Add(key, mapped = map(value));
            }

            return (T)mapped;
        }
    }

    private sealed class SameText : IEqualityComparer<(IndexedJson Json, Type Type)>
    {
        public static readonly SameText Instance = new();

        public bool Equals((IndexedJson Json, Type Type) one, (IndexedJson Json, Type Type) other) =>
            one.Type == other.Type && one.Json.Raw.SequenceEqual(other.Json.Raw);

        public int GetHashCode((IndexedJson Json, Type Type) value)
        {
            var hash = default(HashCode);
            hash.AddBytes(value.Json.Raw);
            return hash.ToHashCode();
        }
    }
}
