namespace GitLabGraph.GraphQL.Execution.Planning;

/// <summary>What an object leaves for later.</summary>
/// <param name="NewUsages">The deferred fragments that begin at the object: each is announced with its path.</param>
/// <param name="Parts">Its deferred fields, together as they are delivered.</param>
internal sealed record Deferral(IReadOnlyList<DeferUsage> NewUsages, IReadOnlyList<DeferredFields> Parts);
