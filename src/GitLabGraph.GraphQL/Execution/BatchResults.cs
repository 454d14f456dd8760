namespace GitLabGraph.GraphQL.Execution;

/// <summary>Holds a batch resolver to its promise, before an answer is given to the wrong parent.</summary>
internal static class BatchResults
{
    /// <summary>The results, of which there has to be one for each parent.</summary>
    public static IReadOnlyList<ResolverResult> Of(
        IReadOnlyList<IResolverContext> parents, IReadOnlyList<ResolverResult> results) =>
        results.Count == parents.Count
            ? results
            : throw new InvalidOperationException(
                $"The batch resolver of {parents[0].Selection.Field} answered {results.Count} results for "
                + $"{parents.Count} parents. It has to answer one for each, in the same order.");
}
