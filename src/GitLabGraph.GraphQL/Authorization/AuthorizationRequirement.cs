namespace GitLabGraph.GraphQL.Authorization;

/// <summary>What one <c>[Authorize]</c> demands of the caller.</summary>
/// <param name="Policy">The policy to satisfy; null demands none.</param>
/// <param name="Roles">The caller has to have one of them; empty demands none.</param>
public sealed record AuthorizationRequirement(string? Policy, IReadOnlyList<string> Roles);
