namespace GitLabGraph.Sandbox.World.Code;

/// <summary>One changed file of a merge request.</summary>
public sealed record DiffStat(string Path, int Additions, int Deletions);
