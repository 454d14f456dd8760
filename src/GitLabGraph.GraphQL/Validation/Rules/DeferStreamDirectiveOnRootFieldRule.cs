using GitLabGraph.GraphQL.Language;

namespace GitLabGraph.GraphQL.Validation.Rules;

/// <summary>
/// Nothing of a mutation's or subscription's root type is deferred or streamed: its fields run one after the
/// other.
/// </summary>
/// <remarks>
/// <see href="https://spec.graphql.org/September2025/#sec-Directives-Are-in-Valid-Locations"/>
/// <see href="https://github.com/graphql/graphql-spec/pull/1110"/>
/// </remarks>
internal sealed class DeferStreamDirectiveOnRootFieldRule(ValidationContext context) : ValidationRule(context),
    IEnter<OperationDefinitionNode>
{
    private readonly HashSet<string> _visited = new(StringComparer.Ordinal);

    public void Enter(OperationDefinitionNode operation)
    {
        if (operation.Operation == OperationType.Query
            || Context.Schema!.GetOperationType(operation.Operation) is not { } rootType)
        {
            return;
        }

        _visited.Clear();
        var kind = operation.Operation == OperationType.Mutation ? "mutation" : "subscription";
        Check(operation.SelectionSet, $"root {kind} type \"{rootType.Name}\"");
    }

    private void Check(SelectionSetNode selectionSet, string where)
    {
        Context.Spend(selectionSet.Selections.Count);
        for (var index = 0; index < selectionSet.Selections.Count; index++)
        {
            switch (selectionSet.Selections[index])
            {
                case FieldNode field:
                    Forbid(field, "stream", "Stream", where);
                    break;
                case InlineFragmentNode inline:
                    Forbid(inline, "defer", "Defer", where);
                    Check(inline.SelectionSet, where);
                    break;
                case FragmentSpreadNode spread when _visited.Add(spread.Name.Value)
                    && Context.GetFragment(spread.Name.Value) is { } fragment:
                    Forbid(spread, "defer", "Defer", where);
                    Check(fragment.SelectionSet, where);
                    break;
            }
        }
    }

    private void Forbid(SelectionNode selection, string name, string title, string where)
    {
        for (var index = 0; index < selection.Directives.Count; index++)
        {
            if (selection.Directives[index].Name.Value == name)
            {
                Context.Report($"{title} directive cannot be used on {where}.", selection.Directives[index]);
                return;
            }
        }
    }
}
