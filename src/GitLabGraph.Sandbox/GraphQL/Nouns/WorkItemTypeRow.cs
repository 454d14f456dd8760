using GitLabGraph.Sandbox.World;
using GitLabGraph.Sandbox.World.Planning;

namespace GitLabGraph.Sandbox.GraphQL.Nouns;

/// <summary>A type as it stands in one place: its statuses are the place's own.</summary>
internal sealed record WorkItemTypeRow(IssueType Type, Place Place);
