namespace GitLabGraph.Sandbox.Faults;

/// <summary>What the sandbox does wrong on purpose. All off by default.</summary>
public sealed record FaultSettings
{
    /// <summary>Every answer waits this long.</summary>
    public int LatencyMilliseconds { get; init; }

    /// <summary>Up to this much more, evenly spread.</summary>
    public int LatencySpreadMilliseconds { get; init; }
}
