using GitLabGraph.GraphQL.Language;

namespace GitLabGraph.GraphQL.Cost;

/// <summary>The price of one field of the answer, with everything selected below it.</summary>
internal sealed record FieldCost(string ResponseName, double FieldWeight, double TypeWeight)
{
    /// <summary>Arguments whose price depends on what is in them.</summary>
    public IReadOnlyList<ArgumentCost> Arguments { get; init; } = [];

    /// <summary>How long the list is; null for a single value.</summary>
    public ListLength? Length { get; init; }

    /// <summary>The length where no argument says anything: 1 for a single value.</summary>
    public int FixedLength { get; init; } = 1;

    /// <summary>
    /// The conditions of each place where the field is selected; it costs nothing when none of the places is taken.
    /// Empty when one place has no condition.
    /// </summary>
    public IReadOnlyList<IReadOnlyList<DirectiveNode>> Conditions { get; init; } = [];

    /// <summary>What is selected below; null for scalars and enums.</summary>
    public SelectionCost? Selections { get; init; }
}
