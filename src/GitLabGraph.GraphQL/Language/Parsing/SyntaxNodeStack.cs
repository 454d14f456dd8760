using System.Buffers;

namespace GitLabGraph.GraphQL.Language;

/// <summary>Nodes of lists that are not complete yet, so that each list is allocated once, in its final size.</summary>
internal struct SyntaxNodeStack()
{
    private SyntaxNode[] _nodes = ArrayPool<SyntaxNode>.Shared.Rent(64);

    public int Count { get; private set; }

    public void Push(SyntaxNode node)
    {
        if (Count == _nodes.Length)
        {
            Grow();
        }

        _nodes[Count++] = node;
    }

    /// <summary>Takes what was pushed since <paramref name="mark"/>, which was the count then.</summary>
    public T[] PopFrom<T>(int mark)
        where T : SyntaxNode
    {
        var length = Count - mark;
        if (length == 0)
        {
            return [];
        }

        var list = new T[length];
        for (var index = 0; index < length; index++)
        {
            list[index] = (T)_nodes[mark + index];
        }

        Count = mark;
        return list;
    }

    public readonly void Return() => ArrayPool<SyntaxNode>.Shared.Return(_nodes, clearArray: true);

    private void Grow()
    {
        var larger = ArrayPool<SyntaxNode>.Shared.Rent(_nodes.Length * 2);
        _nodes.CopyTo(larger, 0);
        Return();
        _nodes = larger;
    }
}
