namespace GitLabGraph.GraphQL.Execution.Planning;

/// <summary>
/// The deferred fragments that a field is wanted in. Empty: the field is part of what stands around it, because it is
/// wanted there, too.
/// </summary>
internal static class DeferUsageSet
{
    public static IReadOnlyList<DeferUsage> Empty { get; } = [];

    /// <summary>
    /// The fragments that have to wait for a field. One of them inside another does not count: what the outer delivers
    /// is there before the inner.
    /// </summary>
    public static IReadOnlyList<DeferUsage> Of(CollectedField field)
    {
        if (!field.IsDeferred)
        {
            return Empty;
        }

        var usages = field.Usages.Distinct().ToList();
        return [.. usages.Where(usage => !IsInsideAnother(usage!, usages))!];
    }

    public static bool AreSame(IReadOnlyList<DeferUsage> left, IReadOnlyList<DeferUsage> right) =>
        left.Count == right.Count && left.All(right.Contains);

    private static bool IsInsideAnother(DeferUsage usage, List<DeferUsage?> usages)
    {
        for (var outer = usage.Parent; outer is not null; outer = outer.Parent)
        {
            if (usages.Contains(outer))
            {
                return true;
            }
        }

        return false;
    }
}
