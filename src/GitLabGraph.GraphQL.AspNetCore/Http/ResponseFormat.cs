namespace GitLabGraph.GraphQL.AspNetCore.Http;

/// <summary>The forms in which the endpoint can answer.</summary>
internal enum ResponseFormat
{
    /// <summary><c>application/json</c>: a well-formed request is always answered with 200.</summary>
    Json,

    /// <summary><c>application/graphql-response+json</c>: the status tells whether the request was executed.</summary>
    GraphQLResponse,

    /// <summary><c>text/event-stream</c>, as in the distinct connections mode of GraphQL over SSE.</summary>
    EventStream,

    /// <summary><c>multipart/mixed</c>: one JSON part per answer.</summary>
    Multipart,

    /// <summary><c>text/html</c>: the IDE.</summary>
    Html,
}
