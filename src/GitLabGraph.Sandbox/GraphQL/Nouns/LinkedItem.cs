using GitLabGraph.Sandbox.World.Planning;

namespace GitLabGraph.Sandbox.GraphQL.Nouns;

/// <summary>A link as one of its two items sees it.</summary>
internal sealed record LinkedItem(IssueLink Link, Issue Other, IssueLinkType Type);
