using GitLabGraph.GraphQL.Language;

namespace GitLabGraph.GraphQL.Validation.Rules;

/// <summary>
/// Lists of introspection do not stand inside one another without end: each multiplies the answer.
/// </summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Schema-Introspection"/></remarks>
internal sealed class MaxIntrospectionDepthRule(ValidationContext context) : ValidationRule(context),
    IEnter<FieldNode>,
    ILeave<FieldNode>
{
    private readonly Dictionary<string, int> _passed = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _exceeded = new(StringComparer.Ordinal);
    private FieldNode? _reported;

    public override void Reset()
    {
        _passed.Clear();
        _exceeded.Clear();
        _reported = null;
    }

    public void Enter(FieldNode field)
    {
        if (_reported is null && field.Name.Value is "__schema" or "__type" && IsTooDeep(field, 0))
        {
            _reported = field;
            Context.Report("Maximum introspection depth exceeded", field);
        }
    }

    public void Leave(FieldNode field)
    {
        if (_reported == field)
        {
            _reported = null;
        }
    }

    private bool IsTooDeep(SelectionNode selection, int depth) => selection switch
    {
        FieldNode field => IsTooDeep(field, depth),
        InlineFragmentNode fragment => IsAnyTooDeep(fragment.SelectionSet, depth),
        FragmentSpreadNode spread => IsTooDeep(spread, depth),
        _ => false,
    };

    private bool IsTooDeep(FieldNode field, int depth)
    {
        if (field.Name.Value is "fields" or "interfaces" or "possibleTypes" or "inputFields")
        {
            depth++;
        }

        return depth > Context.Options.MaxIntrospectionListDepth
            || (field.SelectionSet is { } selections && IsAnyTooDeep(selections, depth));
    }

    private bool IsTooDeep(FragmentSpreadNode spread, int depth)
    {
        var name = spread.Name.Value;
        if (_exceeded.TryGetValue(name, out var exceeded) && exceeded <= depth)
        {
            return true;
        }

        // What passed at a depth, or is being looked at there, passes at a lesser one; so cycles end too.
        if ((_passed.TryGetValue(name, out var passed) && passed >= depth)
            || Context.GetFragment(name) is not { } fragment)
        {
            return false;
        }

        _passed[name] = depth;
        if (!IsAnyTooDeep(fragment.SelectionSet, depth))
        {
            return false;
        }

        _passed.Remove(name);
        _exceeded[name] = depth;
        return true;
    }

    private bool IsAnyTooDeep(SelectionSetNode selectionSet, int depth)
    {
        for (var index = 0; index < selectionSet.Selections.Count; index++)
        {
            if (IsTooDeep(selectionSet.Selections[index], depth))
            {
                return true;
            }
        }

        return false;
    }
}
