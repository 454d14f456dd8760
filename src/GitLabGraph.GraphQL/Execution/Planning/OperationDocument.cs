using System.Collections.Frozen;
using GitLabGraph.GraphQL.Language;

namespace GitLabGraph.GraphQL.Execution.Planning;

/// <summary>An executable document with its fragments and operations by name.</summary>
internal sealed class OperationDocument(DocumentNode syntax)
{
    public DocumentNode Syntax { get; } = syntax;

    public FrozenDictionary<string, FragmentDefinitionNode> Fragments { get; } = syntax.Definitions
        .OfType<FragmentDefinitionNode>()
        .GroupBy(fragment => fragment.Name.Value, StringComparer.Ordinal)
        .ToFrozenDictionary(group => group.Key, group => group.Last(), StringComparer.Ordinal);

    public IReadOnlyList<OperationDefinitionNode> Operations { get; } =
        [.. syntax.Definitions.OfType<OperationDefinitionNode>()];
}
