using GitLabGraph.GraphQL.Language;

namespace GitLabGraph.GraphQL.Validation.Rules;

/// <summary>A subscription neither defers nor streams, unless a condition can turn that off.</summary>
/// <remarks>
/// <see href="https://spec.graphql.org/September2025/#sec-Directives-Are-in-Valid-Locations"/>
/// <see href="https://github.com/graphql/graphql-spec/pull/1110"/>
/// </remarks>
internal sealed class DeferStreamDirectiveOnValidOperationsRule(ValidationContext context) : ValidationRule(context),
    IEnter<OperationDefinitionNode>
{
    private readonly HashSet<string> _visited = new(StringComparer.Ordinal);
    private readonly List<FragmentSpreadNode> _path = [];

    public override void Reset() => _path.Clear();

    public void Enter(OperationDefinitionNode operation)
    {
        if (operation.Operation == OperationType.Subscription)
        {
            _visited.Clear();
            Check(operation.SelectionSet);
        }
    }

    private void Check(SelectionSetNode selectionSet)
    {
        Context.Spend(selectionSet.Selections.Count);
        for (var index = 0; index < selectionSet.Selections.Count; index++)
        {
            if (!CanBeLeftOut(selectionSet.Selections[index]))
            {
                CheckDirectives(selectionSet.Selections[index].Directives);
                CheckInside(selectionSet.Selections[index]);
            }
        }
    }

    private void CheckInside(SelectionNode selection)
    {
        switch (selection)
        {
            case FieldNode { SelectionSet: { } selections }:
                Check(selections);
                break;
            case InlineFragmentNode inline:
                Check(inline.SelectionSet);
                break;
            case FragmentSpreadNode spread when _visited.Add(spread.Name.Value)
                && Context.GetFragment(spread.Name.Value) is { } fragment:
                _path.Add(spread);
                Check(fragment.SelectionSet);
                _path.RemoveAt(_path.Count - 1);
                break;
        }
    }

    private void CheckDirectives(IReadOnlyList<DirectiveNode> directives)
    {
        for (var index = 0; index < directives.Count; index++)
        {
            var directive = directives[index];
            var name = directive.Name.Value;
            if (name is "defer" or "stream" && !CanBeTurnedOff(directive))
            {
                var title = name == "defer" ? "Defer" : "Stream";
                Context.Report(
                    $"{title} directive not supported on subscription operations."
                        + $" Disable `@{name}` by setting the `if` argument to `false`.",
                    [directive, .. Enumerable.Reverse(_path)]);
            }
        }
    }

    private static bool CanBeTurnedOff(DirectiveNode directive) =>
        directive.Arguments.Find("if")?.Value is VariableNode or BooleanValueNode { Value: false };

    private static bool CanBeLeftOut(SelectionNode selection)
    {
        for (var index = 0; index < selection.Directives.Count; index++)
        {
            var directive = selection.Directives[index];
            var condition = directive.Arguments.Find("if")?.Value;
            if ((directive.Name.Value == "skip" && condition is not BooleanValueNode { Value: false })
                || (directive.Name.Value == "include" && condition is not (null or BooleanValueNode { Value: true })))
            {
                return true;
            }
        }

        return false;
    }
}
