namespace GitLabGraph.GraphQL.Cost;

/// <summary>What an operation costs at most, before it is executed: the entry <c>extensions.cost</c>.</summary>
/// <param name="FieldCost">The work: what its fields cost, each as often as it is asked for.</param>
/// <param name="TypeCost">The answer: what its objects cost, each as often as it may be in the answer.</param>
public sealed record CostReport(double FieldCost, double TypeCost)
{
    /// <summary>What each root field has in it, by the name that it answers under.</summary>
    public IReadOnlyDictionary<string, CostReport> Fields { get; init; } = new Dictionary<string, CostReport>();
}
