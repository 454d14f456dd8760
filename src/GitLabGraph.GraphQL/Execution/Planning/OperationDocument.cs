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

    /// <summary>Whether anything in it is deferred or streamed, by any condition.</summary>
    public bool HasIncrements { get; } = syntax.Definitions.Any(static definition => definition switch
    {
        OperationDefinitionNode operation => Contains(operation.SelectionSet),
        FragmentDefinitionNode fragment => Contains(fragment.SelectionSet),
        _ => false,
    });

    private static bool Contains(SelectionSetNode? selectionSet) =>
        selectionSet?.Selections.Any(static selection => Contains(selection)) == true;

    private static bool Contains(SelectionNode selection) =>
        selection.Directives.Any(static directive => directive.Name.Value is "defer" or "stream")
        || selection switch
        {
            FieldNode field => Contains(field.SelectionSet),
            InlineFragmentNode fragment => Contains(fragment.SelectionSet),
            _ => false,
        };
}
