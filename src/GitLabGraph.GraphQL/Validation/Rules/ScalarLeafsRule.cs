using GitLabGraph.GraphQL.Language;
using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.GraphQL.Validation.Rules;

/// <summary>A field of a scalar or enum type has no selections, every other field has some.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Leaf-Field-Selections"/></remarks>
internal sealed class ScalarLeafsRule(ValidationContext context) : ValidationRule(context), IEnter<FieldNode>
{
    public void Enter(FieldNode field)
    {
        if (Context.Types.Here.Type is not { } type)
        {
            return;
        }

        var name = field.Name.Value;
        if (type.Named is not CompositeType)
        {
            if (field.SelectionSet is { } selections)
            {
                Context.Report(
                    $"Field \"{name}\" must not have a selection since type \"{type}\" has no subfields.", selections);
            }
        }
        else if (field.SelectionSet is not { } selections)
        {
            Context.Report(
                $"Field \"{name}\" of type \"{type}\" must have a selection of subfields."
                    + $" Did you mean \"{name} {{ ... }}\"?",
                field);
        }
        else if (selections.Selections.Count == 0)
        {
            Context.Report($"Field \"{name}\" of type \"{type}\" must have at least one field selected.", field);
        }
    }
}
