namespace GitLabGraph.Sandbox.GraphQL.Nouns;

/// <summary>A permission that a custom role adds.</summary>
internal sealed record RolePermission(int Index, string Name);
