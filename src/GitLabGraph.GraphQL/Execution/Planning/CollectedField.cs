using GitLabGraph.GraphQL.Language;

namespace GitLabGraph.GraphQL.Execution.Planning;

/// <summary>All occurrences of one response name in a selection set, in the order of the document.</summary>
internal sealed class CollectedField(string responseName)
{
    private readonly List<FieldNode> _nodes = [];

    public string ResponseName { get; } = responseName;

    public IReadOnlyList<FieldNode> Nodes => _nodes;

    public void Add(FieldNode node) => _nodes.Add(node);
}
