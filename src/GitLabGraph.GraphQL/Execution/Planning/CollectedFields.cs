namespace GitLabGraph.GraphQL.Execution.Planning;

/// <summary>What collecting found in the selection sets of one object.</summary>
/// <param name="Fields">The fields by response name.</param>
/// <param name="NewUsages">The deferred fragments that begin at this object.</param>
internal sealed record CollectedFields(IReadOnlyList<CollectedField> Fields, IReadOnlyList<DeferUsage> NewUsages);
