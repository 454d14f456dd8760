namespace GitLabGraph.GraphQL.AspNetCore.Http;

/// <summary>
/// What <c>Accept</c> lets through: the form for a single answer and the form for a stream of answers,
/// null where the client takes none. One header can name both, and the operation decides which is used.
/// </summary>
internal sealed record AcceptedFormats(ResponseFormat? Single, ResponseFormat? Stream, bool PrefersHtml)
{
    /// <summary>
    /// Whether the client named a form for streams in so many words. Who takes anything does not expect parts, though
    /// it can hardly be astonished by a subscription's events.
    /// </summary>
    public bool TakesIncrements { get; init; }

    /// <summary>
    /// The form for what can only be answered whole, a batch: a client that would rather have a stream may take JSON,
    /// too.
    /// </summary>
    public ResponseFormat? Whole { get; init; }

    /// <summary>No header, or anything goes: JSON, as the audit of GraphQL over HTTP asks.</summary>
    public static AcceptedFormats Anything { get; } = new(ResponseFormat.Json, ResponseFormat.EventStream, false)
    {
        Whole = ResponseFormat.Json,
    };

    public static AcceptedFormats OnlyJson { get; } = new(ResponseFormat.Json, null, false)
    {
        Whole = ResponseFormat.Json,
    };

    public static AcceptedFormats OnlyGraphQLResponse { get; } = new(ResponseFormat.GraphQLResponse, null, false)
    {
        Whole = ResponseFormat.GraphQLResponse,
    };

    /// <summary>Whether nothing this endpoint can answer with is accepted.</summary>
    public bool IsEmpty => Single is null && Stream is null && !PrefersHtml;

    /// <summary>The form of errors that arise before execution: JSON, also for a client that wants a stream.</summary>
    public ResponseFormat ForErrors => Whole ?? ResponseFormat.Json;
}
