using GitLabGraph.Sandbox.World.Delivery;

namespace GitLabGraph.Sandbox.GraphQL.Nouns.Delivery;

/// <summary>An asset's link with the release that it belongs to.</summary>
internal sealed record LinkRow(ReleaseLink Link, Release Release);
