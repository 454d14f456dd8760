namespace GitLabGraph.GraphQL.Relay;

/// <summary>An item of a connection with the cursor that points at it.</summary>
public sealed record Edge<T>(T Node, string Cursor);
