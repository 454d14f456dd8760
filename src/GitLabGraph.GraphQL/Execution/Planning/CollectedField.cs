using GitLabGraph.GraphQL.Language;

namespace GitLabGraph.GraphQL.Execution.Planning;

/// <summary>All occurrences of one response name in a selection set, in the order of the document.</summary>
internal sealed class CollectedField(string responseName)
{
    private readonly List<FieldNode> _nodes = [];
    private List<DeferUsage?>? _defers;

    public string ResponseName { get; } = responseName;

    public IReadOnlyList<FieldNode> Nodes => _nodes;

    /// <summary>Parallel to <see cref="Nodes"/>; null as long as no occurrence is deferred.</summary>
    public IReadOnlyList<DeferUsage?>? Defers => _defers;

    public void Add(FieldNode node, DeferUsage? defer)
    {
        if (defer is not null && _defers is null)
        {
            _defers = [.. _nodes.Select(_ => (DeferUsage?)null)];
        }

        _nodes.Add(node);
        _defers?.Add(defer);
    }
}
