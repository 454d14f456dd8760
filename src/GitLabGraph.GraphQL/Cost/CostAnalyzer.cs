using System.Text.Json;
using GitLabGraph.GraphQL.Errors;
using GitLabGraph.GraphQL.Language;
using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.GraphQL.Cost;

/// <summary>
/// Prices a valid operation before it is executed, by the IBM cost specification: <c>@cost</c> weighs,
/// <c>@listSize</c> counts. Variables are priced with the values that they have in the request, never with the
/// worst that they could have.
/// </summary>
/// <remarks><see href="https://ibm.github.io/graphql-specs/cost-spec.html"/></remarks>
public static class CostAnalyzer
{
    /// <summary>What the operation costs with these variables, or why that cannot be said.</summary>
    public static CostReport Analyze(
        Schema schema,
        DocumentNode document,
        OperationDefinitionNode operation,
        JsonElement variables,
        CostOptions options,
        out IReadOnlyList<GraphQLError> errors) =>
        CostPlan.Create(schema, document, operation, options).Evaluate(variables, out errors);

    /// <summary>The error for an operation that costs more than it may; null when it is within the limits.</summary>
    public static GraphQLError? CheckLimits(CostReport report, CostOptions options)
    {
        if (!options.EnforceCostLimits
            || (report.FieldCost <= options.MaxFieldCost && report.TypeCost <= options.MaxTypeCost))
        {
            return null;
        }

        var (what, cost, limit) = report.FieldCost > options.MaxFieldCost
            ? ("field", report.FieldCost, options.MaxFieldCost)
            : ("type", report.TypeCost, options.MaxTypeCost);
        var message = FormattableString.Invariant(
            $"The operation's {what} cost is {cost}, which is over the limit of {limit}.");
        return new GraphQLError(message)
        {
            Extensions = new Dictionary<string, object?>
            {
                ["code"] = ErrorCodes.CostExceeded,
                ["fieldCost"] = report.FieldCost,
                ["maxFieldCost"] = options.MaxFieldCost,
                ["typeCost"] = report.TypeCost,
                ["maxTypeCost"] = options.MaxTypeCost,
                ["costliestFields"] = Costliest(report),
            },
        };
    }

    // Three are enough to see where to ask for less.
    private static Dictionary<string, object?> Costliest(CostReport report) =>
        report.Fields
            .OrderByDescending(field => Math.Max(field.Value.FieldCost, field.Value.TypeCost))
            .Take(3)
            .ToDictionary(field => field.Key, field => (object?)new Dictionary<string, object?>
            {
                ["fieldCost"] = field.Value.FieldCost,
                ["typeCost"] = field.Value.TypeCost,
            });
}
