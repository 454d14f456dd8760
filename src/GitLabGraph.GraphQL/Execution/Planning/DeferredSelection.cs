namespace GitLabGraph.GraphQL.Execution.Planning;

/// <summary>Fields of an object that are delivered later, and the deferred fragments that ask for them.</summary>
internal sealed record DeferredSelection(IReadOnlyList<DeferUsage> Usages, FieldSelection[] Fields);
