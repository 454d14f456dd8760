namespace GitLabGraph.GraphQL.Types;

/// <summary>The weight of a field, argument or type in static cost analysis (<c>@cost</c>).</summary>
[AttributeUsage(AttributeTargets.All)]
public sealed class CostAttribute(double weight) : Attribute
{
    public double Weight { get; } = weight;
}
