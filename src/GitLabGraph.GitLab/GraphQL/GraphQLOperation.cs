namespace GitLabGraph.GitLab.GraphQL;

/// <summary>One operation to send to GitLab's <c>/api/graphql</c>.</summary>
/// <param name="Document">The document's text; GitLab takes at most 10,000 characters, variables not counted.</param>
public sealed record GraphQLOperation(string Document)
{
    /// <summary>
    /// Values by variable name: text, numbers, booleans, dates, lists, dictionaries, <see cref="IGraphQLValue"/>,
    /// <see cref="System.Text.Json.JsonElement"/> or null.
    /// </summary>
    public IReadOnlyDictionary<string, object?>? Variables { get; init; }

    /// <summary>Which operation of the document to run, where it holds more than one.</summary>
    public string? Name { get; init; }

    /// <summary>Set for a mutation: it is then never repeated where GitLab may have acted, and never shared.</summary>
    public bool IsMutation { get; init; }
}
