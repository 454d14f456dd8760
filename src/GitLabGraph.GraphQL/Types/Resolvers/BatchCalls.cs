using GitLabGraph.GraphQL.Execution;

namespace GitLabGraph.GraphQL.Types.Resolvers;

/// <summary>What batch resolvers take and answer. Called by compiled resolvers.</summary>
internal static class BatchCalls
{
    public static List<T> Parents<T>(IReadOnlyList<IResolverContext> contexts)
    {
        var parents = new List<T>(contexts.Count);
        foreach (var context in contexts)
        {
            parents.Add(context.Parent<T>());
        }

        return parents;
    }

    public static T[] ParentArray<T>(IReadOnlyList<IResolverContext> contexts) => [.. Parents<T>(contexts)];

    public static async ValueTask<IReadOnlyList<ResolverResult>> FromTask<TList, T>(
        Task<TList> task, IReadOnlyList<IResolverContext> contexts)
        where TList : IEnumerable<T> =>
        FromList<TList, T>(await task, contexts);

    public static async ValueTask<IReadOnlyList<ResolverResult>> FromValueTask<TList, T>(
        ValueTask<TList> task, IReadOnlyList<IResolverContext> contexts)
        where TList : IEnumerable<T> =>
        FromList<TList, T>(await task, contexts);

    public static ValueTask<IReadOnlyList<ResolverResult>> FromValue<TList, T>(
        TList list, IReadOnlyList<IResolverContext> contexts)
        where TList : IEnumerable<T> =>
        new(FromList<TList, T>(list, contexts));

    private static IReadOnlyList<ResolverResult> FromList<TList, T>(
        TList list, IReadOnlyList<IResolverContext> contexts)
        where TList : IEnumerable<T>
    {
        ResolverResult[] results =
        [
            .. list.Select(item => item switch
            {
                ResolverResult result => result,
                IResolverResult result => result.Untyped,
                _ => ResolverResult.Ok(item),
            }),
        ];

        return BatchResults.Of(contexts, results);
    }
}
