using System.Collections.Immutable;

namespace GitLabGraph.Sandbox.World.Changes.Planning;

/// <summary>What becomes of an item's labels; what is not given stays.</summary>
public sealed record LabelsEdit
{
    /// <summary>No change.</summary>
    public static LabelsEdit None { get; } = new();

    /// <summary>Replaces all labels.</summary>
    public ImmutableArray<string>? Titles { get; init; }

    /// <summary>Replaces all labels.</summary>
    public ImmutableArray<long>? Ids { get; init; }

    public ImmutableArray<string> AddTitles { get; init; } = [];

    public ImmutableArray<string> RemoveTitles { get; init; } = [];

    public ImmutableArray<long> AddIds { get; init; } = [];

    public ImmutableArray<long> RemoveIds { get; init; } = [];

    /// <summary>Whether anything is said of labels at all.</summary>
    public bool IsGiven => ReplacesAll
        || !AddIds.IsEmpty || !AddTitles.IsEmpty || !RemoveIds.IsEmpty || !RemoveTitles.IsEmpty;

    /// <summary>Whether those that stand go.</summary>
    public bool ReplacesAll => Titles is not null || Ids is not null;
}
