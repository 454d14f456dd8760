namespace GitLabGraph.GraphQL.AspNetCore.Configuration;

/// <summary>An operation that the IDE shows as a tab.</summary>
/// <param name="Document">The GraphQL text; its operation's name becomes the tab's title.</param>
/// <param name="Variables">The variables as JSON text.</param>
public sealed record ExampleOperation(string Document, string? Variables = null);
