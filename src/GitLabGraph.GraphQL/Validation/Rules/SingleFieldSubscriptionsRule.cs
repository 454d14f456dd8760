using GitLabGraph.GraphQL.Language;
using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.GraphQL.Validation.Rules;

/// <summary>A subscription selects one field of its root type, always, and no introspection field.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Single-Root-Field"/></remarks>
internal sealed class SingleFieldSubscriptionsRule(ValidationContext context) : ValidationRule(context),
    IEnter<OperationDefinitionNode>
{
    private readonly List<FieldNode> _fields = [];
    private readonly List<DirectiveNode> _conditions = [];
    private readonly HashSet<string> _visited = new(StringComparer.Ordinal);

    public override void Reset()
    {
        _fields.Clear();
        _conditions.Clear();
        _visited.Clear();
    }

    public void Enter(OperationDefinitionNode operation)
    {
        if (operation.Operation != OperationType.Subscription || Context.Schema!.SubscriptionType is not { } rootType)
        {
            return;
        }

        Reset();
        Collect(operation.SelectionSet, rootType);
        var subject = operation.Name is { } name ? $"Subscription \"{name.Value}\"" : "Anonymous Subscription";
        if (_conditions.Count > 0)
        {
            Context.Report(
                $"{subject} must not use `@skip` or `@include` directives in the top level selection.",
                [.. _conditions]);
            return;
        }

        SyntaxNode[] extra = [.. ExtraFields()];
        if (extra.Length > 0)
        {
            Context.Report($"{subject} must select only one top level field.", extra);
        }

        foreach (var group in _fields.GroupBy(field => field.ResponseKey))
        {
            if (group.First().Name.Value.StartsWith("__", StringComparison.Ordinal))
            {
                Context.Report($"{subject} must not select an introspection top level field.", [.. group]);
            }
        }
    }

    private IEnumerable<FieldNode> ExtraFields() =>
        _fields.GroupBy(field => field.ResponseKey, StringComparer.Ordinal).Skip(1).SelectMany(group => group);

    private void Collect(SelectionSetNode selectionSet, ObjectType rootType)
    {
        for (var index = 0; index < selectionSet.Selections.Count; index++)
        {
            var selection = selectionSet.Selections[index];
            _conditions.AddRange(selection.Directives.Where(directive => directive.Name.Value is "skip" or "include"));
            switch (selection)
            {
                case FieldNode field:
                    _fields.Add(field);
                    break;
                case InlineFragmentNode inline when Applies(inline.TypeCondition, rootType):
                    Collect(inline.SelectionSet, rootType);
                    break;
                case FragmentSpreadNode spread when _visited.Add(spread.Name.Value)
                    && Context.GetFragment(spread.Name.Value) is { } fragment
                    && Applies(fragment.TypeCondition, rootType):
                    Collect(fragment.SelectionSet, rootType);
                    break;
            }
        }
    }

    private bool Applies(NamedTypeNode? condition, ObjectType rootType) =>
        condition is null
        || (Context.GetNamedType(condition.Name.Value) is CompositeType type
            && Context.Schema!.GetPossibleTypes(type).Contains(rootType));
}
