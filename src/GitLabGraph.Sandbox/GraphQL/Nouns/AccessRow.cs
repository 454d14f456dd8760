using GitLabGraph.Sandbox.World.People;

namespace GitLabGraph.Sandbox.GraphQL.Nouns;

/// <summary>A row of <c>AccessLevel</c>; a custom role shows its own name beside its base level.</summary>
internal sealed record AccessRow(AccessLevel Level, MemberRole? Role);
