namespace GitLabGraph.GraphQL.Execution.Waves;

/// <summary>
/// A piece of the buffer, and the holes in it: all those from one index of the list of holes up to another.
/// </summary>
internal readonly record struct ContentRange(int Start, int End, int FirstHole, int EndHole);
