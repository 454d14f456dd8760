namespace GitLabGraph.GraphQL.Cost;

/// <summary>
/// The price of what is selected of one object: the dearest of the types that it may have. Selections that are reached
/// in several ways have one such price; it is worked out once a request.
/// </summary>
/// <param name="Index">The place of the price among those of the operation.</param>
internal sealed record SelectionCost(int Index)
{
    /// <summary>The fields for each type that the object may have.</summary>
    public IReadOnlyList<IReadOnlyList<FieldCost>> Alternatives { get; set; } = [];
}
