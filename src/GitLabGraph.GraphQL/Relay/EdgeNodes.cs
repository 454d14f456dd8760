using System.Collections;

namespace GitLabGraph.GraphQL.Relay;

/// <summary>A connection's items, read through its edges.</summary>
internal sealed class EdgeNodes<T>(IReadOnlyList<Edge<T>> edges) : IReadOnlyList<T>
{
    public int Count => edges.Count;

    public T this[int index] => edges[index].Node;

    public IEnumerator<T> GetEnumerator()
    {
        foreach (var edge in edges)
        {
            yield return edge.Node;
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
