namespace GitLabGraph.GraphQL.Execution.Waves;

/// <summary>Where the writing stood, to come back to when a value turns out to be none.</summary>
internal readonly record struct WriteMark(int Length, int Holes, int Depth);
