namespace GitLabGraph.Sandbox.World.Delivery;

/// <summary>An asset of a release that lies elsewhere.</summary>
/// <param name="Id">Of the link, not of the release.</param>
/// <param name="Name">Unique within the release.</param>
/// <param name="Url">Where it lies.</param>
/// <param name="Type">other, runbook, image or package.</param>
/// <param name="FilePath">Where the release offers it; null when only its own address does.</param>
public sealed record ReleaseLink(long Id, string Name, string Url, string Type, string? FilePath = null);
