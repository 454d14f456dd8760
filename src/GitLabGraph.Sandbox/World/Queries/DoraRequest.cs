using System.Collections.Immutable;
using GitLabGraph.Sandbox.World.Code;

namespace GitLabGraph.Sandbox.World.Queries;

/// <summary>What metrics are asked for: of whom, from when to when, of which tiers.</summary>
internal sealed record DoraRequest(
    ImmutableArray<Project> Projects, DateOnly Start, DateOnly End, DoraInterval Interval, ImmutableArray<string> Tiers)
{
    private const int LongestRange = 180;

    /// <summary>Why GitLab would not answer it; null when it would.</summary>
    public string? Refusal => End.DayNumber - Start.DayNumber > LongestRange
        ? $"Date range must be shorter than {LongestRange} days."
        : Start >= End ? "The start date must be earlier than the end date." : null;
}
