using System.Collections.Immutable;

namespace GitLabGraph.Sandbox.Faults;

/// <summary>What the sandbox does wrong on purpose. All off by default.</summary>
public sealed record FaultSettings
{
    /// <summary>Every answer waits this long.</summary>
    public int LatencyMilliseconds { get; init; }

    /// <summary>Up to this much more, evenly spread.</summary>
    public int LatencySpreadMilliseconds { get; init; }

    /// <summary>Only targets that contain this are slow, such as <c>page=3</c>; null for all.</summary>
    public string? SlowTarget { get; init; }

    /// <summary>The first rule that matches and falls is thrown.</summary>
    public ImmutableArray<FaultRule> Rules { get; init; } = [];

    /// <summary>
    /// Requests a minute and user that are really counted, with RateLimit-* on every answer; null for no limit.
    /// </summary>
    public int? RequestsPerMinute { get; init; }

    /// <summary>
    /// Comments a minute and user (60 on gitlab.com); more are refused in the application limits' own shape.
    /// </summary>
    public int? CommentsPerMinute { get; init; }

    /// <summary>Issues a minute and user (200 on gitlab.com).</summary>
    public int? IssuesPerMinute { get; init; }

    /// <summary>Seeds the draws, so that a test repeats.</summary>
    public int Seed { get; init; } = 1;
}
