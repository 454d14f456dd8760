namespace GitLabGraph.GraphQL.Cost;

/// <summary>
/// What operations may cost, and what a member of the schema costs that does not say so itself with <c>@cost</c>.
/// Hot Chocolate's names; its limits are 1,000, which ordinary pages of a hundred exceed.
/// </summary>
public sealed record CostOptions
{
    public static CostOptions Default { get; } = new();

    /// <summary>How much an operation's fields may cost together. Default 10,000.</summary>
    public double MaxFieldCost { get; init; } = 10_000;

    /// <summary>How much the objects of an operation's answer may cost together. Default 10,000.</summary>
    public double MaxTypeCost { get; init; } = 10_000;

    /// <summary>
    /// Whether an operation over a limit is refused; otherwise costs are only reported. Default true.
    /// </summary>
    public bool EnforceCostLimits { get; init; } = true;

    /// <summary>
    /// What a field costs that reaches out: it has a resolver, a batch resolver or a stream of events. Default 10.
    /// </summary>
    public double DefaultResolverCost { get; init; } = 10;

    /// <summary>What an object costs, and a field that answers objects at hand. Default 1.</summary>
    public double DefaultCompositeCost { get; init; } = 1;

    /// <summary>What a scalar or enum costs, and a field that answers one at hand. Default 0.</summary>
    public double DefaultScalarCost { get; init; }

    /// <summary>How long a list is taken to be that has no <c>@listSize</c>. Default 1.</summary>
    public int DefaultListSize { get; init; } = 1;
}
