using System.Collections.Immutable;

namespace GitLabGraph.Sandbox.World.Changes.Planning;

/// <summary>What the quick actions of a comment did.</summary>
public sealed record QuickActionSummary(
    ImmutableArray<string> Changed, ImmutableArray<string> Messages, ImmutableArray<string> Errors);
