namespace GitLabGraph.GraphQL.AspNetCore.Tests.Hostile;

/// <summary>Tests that look at the memory of this process: they run alone.</summary>
[CollectionDefinition(nameof(MemoryMeasurement), DisableParallelization = true)]
public sealed class MemoryMeasurement;
