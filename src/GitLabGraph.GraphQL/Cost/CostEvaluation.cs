using GitLabGraph.GraphQL.Errors;
using GitLabGraph.GraphQL.Language;

namespace GitLabGraph.GraphQL.Cost;

/// <summary>Works out an operation's price for one request.</summary>
internal sealed class CostEvaluation(Source source, CostVariables variables, int selections)
{
    /// <summary>Over any limit, and far from where numbers end: lists in lists in lists may have many items.</summary>
    private const double Most = 1e15;

    private readonly (double Fields, double Types)?[] _prices = new (double, double)?[selections];

    public List<GraphQLError> Errors { get; } = [];

    /// <summary>
    /// The field itself costs once for each object that it is selected on; what it answers, and all below it,
    /// costs once for each item of its list.
    /// </summary>
    public (double Fields, double Types) Price(FieldCost field)
    {
        if (!IsSelected(field))
        {
            return default;
        }

        var own = field.FieldWeight;
        foreach (var argument in field.Arguments)
        {
            own += argument.Evaluate(variables);
        }

        var length = Math.Max(0, field.Length?.Evaluate(variables, source, Errors) ?? field.FixedLength);
        var below = field.Selections is { } inner ? Price(inner) : default;
        return (Bound(own + (length * below.Fields)), Bound(length * (field.TypeWeight + below.Types)));
    }

    private static double Bound(double price) => Math.Clamp(price, 0, Most);

    private (double Fields, double Types) Price(SelectionCost selections)
    {
        if (_prices[selections.Index] is { } known)
        {
            return known;
        }

        var (fields, types) = (0d, 0d);
        foreach (var alternative in selections.Alternatives)
        {
            var (fieldSum, typeSum) = (0d, 0d);
            foreach (var field in alternative)
            {
                var price = Price(field);
                fieldSum += price.Fields;
                typeSum += price.Types;
            }

            fields = Math.Max(fields, fieldSum);
            types = Math.Max(types, typeSum);
        }

        _prices[selections.Index] = (fields, types);
        return (fields, types);
    }

    private bool IsSelected(FieldCost field)
    {
        for (var index = 0; index < field.Conditions.Count; index++)
        {
            if (Holds(field.Conditions[index]))
            {
                return true;
            }
        }

        return field.Conditions.Count == 0;
    }

    private bool Holds(IReadOnlyList<DirectiveNode> conditions)
    {
        for (var index = 0; index < conditions.Count; index++)
        {
            var arguments = conditions[index].Arguments;
            var value = variables.IsTrue(arguments.Count > 0 ? arguments[0].Value : null);
            if (value == (conditions[index].Name.Value == "skip"))
            {
                return false;
            }
        }

        return true;
    }
}
