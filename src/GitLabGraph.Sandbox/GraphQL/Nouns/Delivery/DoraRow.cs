using System.Collections.Immutable;
using GitLabGraph.Sandbox.World.Code;

namespace GitLabGraph.Sandbox.GraphQL.Nouns.Delivery;

/// <summary>Whose metrics are asked for: a project's, or all of a group's.</summary>
internal sealed record DoraRow(ImmutableArray<Project> Projects);
