using GitLabGraph.GraphQL.Language;
using GitLabGraph.GraphQL.Types;
using GitLabGraph.GraphQL.Validation.Suggesting;

namespace GitLabGraph.GraphQL.Validation.Rules;

/// <summary>Every field that is selected is one that the type has.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Field-Selections"/></remarks>
internal sealed class FieldsOnCorrectTypeRule(ValidationContext context) : ValidationRule(context), IEnter<FieldNode>
{
    public void Enter(FieldNode field)
    {
        ref readonly var here = ref Context.Types.Here;
        if (here.ParentType is { } parent && here.Field is null)
        {
            var name = field.Name.Value;
            Context.Report($"Cannot query field \"{name}\" on type \"{parent.Name}\".{Suggest(parent, name)}", field);
        }
    }

    private string Suggest(CompositeType parent, string name)
    {
        if (Context.Options.Suggestions && SuggestTypes(parent, name) is { Count: > 0 } types)
        {
            return Suggestions.DidYouMean(types, "to use an inline fragment on");
        }

        return parent is ComplexType complex
            ? Context.DidYouMean(name, [.. complex.Fields.Select(field => field.Name)])
            : "";
    }

    // The types that the value may be and that do have the field: the interface that most of them share comes first.
    private List<string> SuggestTypes(CompositeType parent, string name)
    {
        if (parent is ObjectType)
        {
            return [];
        }

        var schema = Context.Schema!;
        var uses = new Dictionary<ComplexType, int>();
        foreach (var type in schema.Types.OfType<ObjectType>().Where(schema.GetPossibleTypes(parent).Contains))
        {
            if (type.Fields.Contains(name))
            {
                uses[type] = 1;
                foreach (var shared in type.Interfaces.Where(item => item.Fields.Contains(name)))
                {
                    uses[shared] = uses.GetValueOrDefault(shared) + 1;
                }
            }
        }

        return
        [
            .. uses.Keys
                .OrderByDescending(type => uses[type])
                .ThenBy(type => type, Comparer<ComplexType>.Create(CompareGenerality))
                .Select(type => type.Name),
        ];
    }

    private int CompareGenerality(ComplexType first, ComplexType second)
    {
        if (first != second && first is InterfaceType && Context.Schema!.IsSubType(first, second))
        {
            return -1;
        }

        if (first != second && second is InterfaceType && Context.Schema!.IsSubType(second, first))
        {
            return 1;
        }

        return NaturalOrder.Comparer.Compare(first.Name, second.Name);
    }
}
