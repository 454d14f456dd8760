using GitLabGraph.GraphQL.Cost;
using GitLabGraph.GraphQL.Execution.Documents;

namespace GitLabGraph.GraphQL.Execution;

/// <content>What an operation costs is known before it runs.</content>
public sealed partial class RequestExecutor
{
    /// <summary>
    /// Answers at once when the operation costs too much, or when only its cost was asked for; otherwise null, and
    /// the request takes the report along if it asked for one.
    /// </summary>
    private OperationResult? CheckCost(PreparedOperation operation, ref OperationRequest request)
    {
        if (_options.Cost is not { } options)
        {
            return null;
        }

        var report = operation.GetCostPlan(options).Evaluate(request.Variables, out var errors);
        if (errors.Count > 0)
        {
            return OperationResult.FromErrors(errors);
        }

        var wish = request.ContextData?.TryGetValue(CostExtension.RequestKey, out var value) == true
            ? value as string
            : null;
        if (wish == "validate")
        {
            return DryRun(new CostExtension(report));
        }

        if (wish == "report")
        {
            request = request with { ResponseExtensions = [.. request.ResponseExtensions, new CostExtension(report)] };
        }

        return CostAnalyzer.CheckLimits(report, options) is { } error ? OperationResult.FromErrors(error) : null;
    }

    private static OperationResult DryRun(CostExtension cost)
    {
        var body = new ResultWriter();
        body.WriteRaw("{\"data\":null,\"extensions\":{\"cost\":"u8);
        body.WriteValue(cost.GetValue(new Dictionary<string, object?>()));
        body.WriteRaw("}}"u8);
        return new OperationResult(body, null, hasData: true, []);
    }
}
