namespace GitLabGraph.GraphQL.AspNetCore.Configuration;

/// <summary>How the endpoint behaves towards its clients. Names and meaning follow Hot Chocolate.</summary>
public sealed class GraphQLServerOptions
{
    /// <summary>Whether <c>GET</c> may execute queries. It never executes mutations.</summary>
    public bool EnableGetRequests { get; set; } = true;

    /// <summary>
    /// Whether a <c>GET</c> must carry <c>GraphQL-Preflight</c>, <c>X-Apollo-Operation-Name</c> or
    /// <c>Apollo-Require-Preflight</c>: headers that a foreign site can only send after a CORS preflight.
    /// Off by default, because <c>GET</c> changes nothing and its answer cannot be read across origins.
    /// </summary>
    public bool EnforceGetRequestsPreflightHeader { get; set; }

    /// <summary>Whether <c>GET ?sdl</c> and <c>GET schema.graphql</c> answer the schema's SDL.</summary>
    public bool EnableSchemaRequests { get; set; } = true;

    /// <summary>Ways of batching that are accepted; none by default.</summary>
    public AllowedBatching Batching { get; set; } = AllowedBatching.None;

    /// <summary>The most operations that one batch may contain.</summary>
    public int MaxBatchSize { get; set; } = 50;

    /// <summary>The most bytes a request body or a WebSocket message may have; more is answered with 413.</summary>
    public int MaxRequestSize { get; set; } = 4 * 1024 * 1024;

    /// <summary>How long a client may take to send a request body before it is answered with 408.</summary>
    public TimeSpan RequestReadTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// How long a client may take to receive one event of a stream, or 64 KB of a large answer, before its connection
    /// is cut.
    /// </summary>
    public TimeSpan ResponseSendTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long an event stream or multipart answer may be silent before a keep-alive is sent.</summary>
    public TimeSpan StreamKeepAliveInterval { get; set; } = TimeSpan.FromSeconds(12);

    public GraphQLSocketOptions Sockets { get; } = new();

    public GraphQLToolOptions Tool { get; } = new();
}
