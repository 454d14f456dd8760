using GitLabGraph.GraphQL.Language;
using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.GraphQL.Validation.Rules;

/// <summary>Some object may have both the type around a fragment and the type that it narrows to.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Fragment-Spread-Is-Possible"/></remarks>
internal sealed class PossibleFragmentSpreadsRule(ValidationContext context) : ValidationRule(context),
    IEnter<InlineFragmentNode>,
    IEnter<FragmentSpreadNode>
{
    public void Enter(InlineFragmentNode fragment)
    {
        ref readonly var here = ref Context.Types.Here;
        if (here.ParentType is { } parent && here.Type is CompositeType type && !CanOverlap(parent, type))
        {
            Context.Report(
                "Fragment cannot be spread here as objects of type"
                    + $" \"{parent}\" can never be of type \"{type}\".",
                fragment);
        }
    }

    public void Enter(FragmentSpreadNode spread)
    {
        if (Context.Types.Here.ParentType is { } parent
            && Context.GetFragment(spread.Name.Value) is { } fragment
            && Context.GetNamedType(fragment.TypeCondition.Name.Value) is CompositeType type
            && !CanOverlap(parent, type))
        {
            Context.Report(
                $"Fragment \"{spread.Name.Value}\" cannot be spread here as objects of type"
                    + $" \"{parent}\" can never be of type \"{type}\".",
                spread);
        }
    }

    private bool CanOverlap(CompositeType first, CompositeType second)
    {
        if (first == second)
        {
            return true;
        }

        var schema = Context.Schema!;
        return (first, second) switch
        {
            (ObjectType, ObjectType) => false,
            (_, ObjectType item) => schema.GetPossibleTypes(first).Contains(item),
            (ObjectType item, _) => schema.GetPossibleTypes(second).Contains(item),
            _ => schema.GetPossibleTypes(first).Overlaps(schema.GetPossibleTypes(second)),
        };
    }
}
