namespace GitLabGraph.GraphQL.Execution.Planning;

/// <summary>Fields of one object that the same deferred fragments wait for.</summary>
/// <param name="Usages">The fragments; more than one where they overlap, so that no field is sent twice.</param>
/// <param name="Selection">The fields.</param>
internal sealed record DeferredFields(IReadOnlyList<DeferUsage> Usages, ObjectSelection Selection);
