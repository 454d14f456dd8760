namespace GitLabGraph.GraphQL.Sdl.Comparison;

/// <summary>What one list has and the other has not.</summary>
internal sealed record Difference<TItem>(
    IReadOnlyList<TItem> Added, IReadOnlyList<TItem> Removed, IReadOnlyList<(TItem Before, TItem After)> Kept);
