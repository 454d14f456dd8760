using System.Text.Json;
using GitLabGraph.GraphQL.Errors;
using GitLabGraph.GraphQL.Language;
using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.GraphQL.Cost;

/// <summary>Everything about an operation's price that does not depend on variables, worked out once.</summary>
internal sealed class CostPlan
{
    private readonly OperationDefinitionNode _operation;
    private readonly Source _source;
    private readonly SelectionCost _root;
    private readonly double _rootWeight;
    private readonly int _selections;
    private CostReport? _constant;

    private CostPlan(
        OperationDefinitionNode operation, Source source, SelectionCost root, double rootWeight, int selections)
    {
        _operation = operation;
        _source = source;
        _root = root;
        _rootWeight = rootWeight;
        _selections = selections;
    }

    /// <summary>How many fields have a price, each once for every type that its object may have.</summary>
    public int FieldCount { get; private init; }

    public static CostPlan Create(
        Schema schema, DocumentNode document, OperationDefinitionNode operation, CostOptions options)
    {
        var builder = new CostPlanBuilder(schema, document, options);
        var rootType = schema.GetOperationType(operation.Operation)
            ?? throw new ArgumentException(
                "The schema has no such operations: validate the document first.", nameof(operation));
        var root = builder.Build(operation.SelectionSet, rootType);
        return new CostPlan(operation, document.Source, root, new CostWeights(options).Of(rootType), builder.Count)
        {
            FieldCount = builder.FieldCount,
        };
    }

    /// <summary>The price with these variables. Errors say which lists have no length.</summary>
    public CostReport Evaluate(JsonElement variables, out IReadOnlyList<GraphQLError> errors)
    {
        // Without variables every request costs the same.
        if (_constant is { } constant)
        {
            errors = [];
            return constant;
        }

        var report = EvaluateFields(variables, out errors);
        if (_operation.VariableDefinitions.Count == 0 && errors.Count == 0)
        {
            _constant = report;
        }

        return report;
    }

    private CostReport EvaluateFields(JsonElement variables, out IReadOnlyList<GraphQLError> errors)
    {
        var evaluation = new CostEvaluation(_source, new CostVariables(_operation, variables), _selections);
        var fields = new Dictionary<string, CostReport>(StringComparer.Ordinal);
        var (fieldCost, typeCost) = (0d, _rootWeight);
        foreach (var field in _root.Alternatives.SelectMany(alternative => alternative))
        {
            var price = evaluation.Price(field);
            fields[field.ResponseName] = new CostReport(price.Fields, price.Types);
            fieldCost += price.Fields;
            typeCost += price.Types;
        }

        errors = [.. evaluation.Errors.DistinctBy(error => error.Locations[0])];
        return new CostReport(fieldCost, typeCost) { Fields = fields };
    }
}
