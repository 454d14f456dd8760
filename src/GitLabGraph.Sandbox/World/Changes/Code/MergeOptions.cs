namespace GitLabGraph.Sandbox.World.Changes.Code;

public sealed record MergeOptions
{
    /// <summary>The head the caller has seen; another one is a conflict.</summary>
    public string? Sha { get; init; }

    public string? Message { get; init; }

    public bool? Squash { get; init; }

    public bool? RemovesSourceBranch { get; init; }

    /// <summary>Whether it is to be merged later, when the checks that it still lacks have passed.</summary>
    public bool WaitsForChecks { get; init; }
}
