using GitLabGraph.Sandbox.World.People;

namespace GitLabGraph.Sandbox.GraphQL.Nouns;

/// <summary>A built-in role, and how many people of a group have it.</summary>
internal sealed record StandardRoleRow(AccessLevel Level, int UserCount);
