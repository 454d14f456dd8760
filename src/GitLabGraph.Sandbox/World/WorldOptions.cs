namespace GitLabGraph.Sandbox.World;

/// <summary>What decides how the world looks. Two worlds with equal options are equal row by row.</summary>
public sealed record WorldOptions
{
    public int Seed { get; init; } = 18;

    public WorldSize Size { get; init; } = WorldSize.Normal;

    /// <summary>
    /// Community Edition lacks weights, statuses, epics, scoped labels' exclusivity, custom roles and licences.
    /// </summary>
    public bool IsEnterprise { get; init; } = true;

    /// <summary>Issues of the large project; only used with <see cref="WorldSize.Large"/>.</summary>
    public int LargeProjectIssues { get; init; } = 100_000;
}
