namespace GitLabGraph.GraphQL.Execution;

/// <summary>A piece of a buffer.</summary>
internal readonly record struct BufferRange(int Start, int Length);
