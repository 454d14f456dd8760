namespace GitLabGraph.GitLab.Connections;

/// <summary>What accompanies every call: who asks, how urgently, and where the cost is written down.</summary>
/// <param name="Trace">Counts what this call costs; one trace may serve many calls side by side.</param>
public sealed record UpstreamCall(UpstreamTrace Trace)
{
    /// <summary>Callers that share an account take turns, one request each. Empty: all are one caller.</summary>
    public string Caller { get; init; } = "";

    public Urgency Urgency { get; init; }

    /// <summary>How old answers may be; null: every read is live.</summary>
    public Freshness.Freshness? Freshness { get; init; }

    /// <summary>A call with a trace of its own.</summary>
    public static UpstreamCall Start() => new(new UpstreamTrace());
}
