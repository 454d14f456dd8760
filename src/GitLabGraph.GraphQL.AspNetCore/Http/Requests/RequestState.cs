namespace GitLabGraph.GraphQL.AspNetCore.Http.Requests;

/// <summary>Headers that change how the engine answers, handed on as request state under their own names.</summary>
internal static class RequestState
{
    /// <summary><c>report</c> adds <c>extensions.cost</c> to the answer, <c>validate</c> answers it alone.</summary>
    public const string Cost = "GraphQL-Cost";

    /// <summary>The state, or null where there is none: most requests send no such header.</summary>
    public static IDictionary<string, object?>? From(IHeaderDictionary headers) =>
        headers.TryGetValue(Cost, out var cost)
            ? new Dictionary<string, object?>(StringComparer.Ordinal) { [Cost] = cost.ToString() }
            : null;
}
