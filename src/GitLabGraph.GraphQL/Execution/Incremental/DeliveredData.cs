namespace GitLabGraph.GraphQL.Execution.Incremental;

/// <summary>An entry of <c>incremental</c>: fields of one object, or items of one list.</summary>
/// <param name="Id">What was pending.</param>
/// <param name="SubPath">The segments from its path to the object; empty when it is the object itself.</param>
/// <param name="Parts">The fields, or the items.</param>
internal sealed record DeliveredData(string Id, IReadOnlyList<object> SubPath, List<Part> Parts)
{
    public bool IsItems => Parts[0] is StreamedItem;
}
