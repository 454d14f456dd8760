using GitLabGraph.GraphQL.Execution;

namespace GitLabGraph.GraphQL.Cost;

/// <summary>Writes what an operation costs into the answer.</summary>
internal sealed class CostExtension(CostReport report) : IResponseExtension
{
    /// <summary>
    /// The entry of a request's state that asks for the cost: <c>report</c> to have it in the answer,
    /// <c>validate</c> to have it without executing anything. Transports fill it from the header of the same name.
    /// </summary>
    public const string RequestKey = "GraphQL-Cost";

    public string Name => "cost";

    public object GetValue(IDictionary<string, object?> contextData) => new Dictionary<string, object?>
    {
        ["fieldCost"] = report.FieldCost,
        ["typeCost"] = report.TypeCost,
    };
}
