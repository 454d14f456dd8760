namespace GitLabGraph.Sandbox.Faults;

/// <summary>When to throw which fault.</summary>
public sealed record FaultRule
{
    public required FaultKind Kind { get; init; }

    /// <summary>How often, from 0 to 1; each request draws again.</summary>
    public double Probability { get; init; } = 1;

    /// <summary>How many times at most; null for ever.</summary>
    public int? Times { get; init; }

    /// <summary>
    /// How many matching requests are spared first: all pages of a GraphQL list have one target, so the page on which
    /// it breaks is told by its place.
    /// </summary>
    public int After { get; init; }

    /// <summary>
    /// Only requests whose target (path and query, as sent) contains this: one bad project, one page.
    /// </summary>
    public string? TargetContains { get; init; }

    public string? Method { get; init; }

    /// <summary>
    /// GitLab does what it was asked and only its answer is lost: a client that then repeats a write does it twice.
    /// </summary>
    public bool ActsFirst { get; init; }

    /// <summary>
    /// Which field of a GraphQL answer times out, or by its number which row of every list; every root field when it is
    /// null.
    /// </summary>
    public string? Field { get; init; }

    /// <summary>Seconds told by Retry-After and RateLimit-Reset.</summary>
    public int RetryAfterSeconds { get; init; } = 1;
}
