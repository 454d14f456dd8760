using GitLabGraph.GraphQL.Language;

namespace GitLabGraph.GraphQL.Execution.Planning;

/// <summary>All occurrences of one response name in a selection set, in the order of the document.</summary>
internal sealed class CollectedField(string responseName)
{
    private readonly List<FieldNode> _nodes = [];
    private List<DeferUsage?>? _usages;

    public string ResponseName { get; } = responseName;

    public IReadOnlyList<FieldNode> Nodes => _nodes;

    /// <summary>The deferred fragment of each occurrence; empty when none is in one.</summary>
    public IReadOnlyList<DeferUsage?> Usages => _usages ?? [];

    /// <summary>Whether it is wanted in deferred fragments alone.</summary>
    public bool IsDeferred => _usages?.TrueForAll(static usage => usage is not null) == true;

    public void Add(FieldNode node, DeferUsage? usage)
    {
        if (usage is not null && _usages is null)
        {
            _usages = [.. Enumerable.Repeat<DeferUsage?>(null, _nodes.Count)];
        }

        _nodes.Add(node);
        _usages?.Add(usage);
    }
}
