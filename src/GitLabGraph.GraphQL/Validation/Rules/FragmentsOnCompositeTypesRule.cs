using GitLabGraph.GraphQL.Language;
using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.GraphQL.Validation.Rules;

/// <summary>A fragment narrows to an object, interface or union type.</summary>
/// <remarks>
/// <see href="https://spec.graphql.org/September2025/#sec-Fragments-on-Object-Interface-or-Union-Types"/>
/// </remarks>
internal sealed class FragmentsOnCompositeTypesRule(ValidationContext context) : ValidationRule(context),
    IEnter<InlineFragmentNode>,
    IEnter<FragmentDefinitionNode>
{
    public void Enter(InlineFragmentNode fragment)
    {
        if (fragment.TypeCondition is { } condition && IsLeafOrInput(condition))
        {
            Context.Report($"Fragment cannot condition on non composite type \"{condition.Name.Value}\".", condition);
        }
    }

    public void Enter(FragmentDefinitionNode fragment)
    {
        var condition = fragment.TypeCondition;
        if (IsLeafOrInput(condition))
        {
            Context.Report(
                $"Fragment \"{fragment.Name.Value}\" cannot condition on non composite type"
                    + $" \"{condition.Name.Value}\".",
                condition);
        }
    }

    private bool IsLeafOrInput(NamedTypeNode condition) =>
        Context.GetNamedType(condition.Name.Value) is not (null or CompositeType);
}
