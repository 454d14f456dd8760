using System.Collections;
using System.Text.Json;

namespace GitLabGraph.GitLab.Reading;

/// <summary>
/// A list of an answer, read in place. Nulls are passed over: GitLab puts them where the token may not see an item.
/// </summary>
public readonly struct GitLabList<T>(JsonElement json) : IEnumerable<T>
    where T : struct, IGitLabValue<T>
{
    /// <summary>Whether the list came; one that was not asked or not allowed is empty and did not.</summary>
    public bool IsPresent => json.ValueKind == JsonValueKind.Array;

    public Enumerator GetEnumerator() => new(json);

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Walks the list without allocating.</summary>
    public struct Enumerator : IEnumerator<T>
    {
        private JsonElement.ArrayEnumerator _items;

        internal Enumerator(JsonElement json) =>
            _items = json.ValueKind == JsonValueKind.Array ? json.EnumerateArray() : default;

        public readonly T Current => T.Read(_items.Current);

        readonly object IEnumerator.Current => Current;

        public bool MoveNext()
        {
            while (_items.MoveNext())
            {
                if (_items.Current.ValueKind != JsonValueKind.Null)
                {
                    return true;
                }
            }

            return false;
        }

        public void Reset() => _items.Reset();

        public void Dispose() => _items.Dispose();
    }
}
