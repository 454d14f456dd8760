namespace GitLabGraph.GraphQL.AspNetCore.Configuration;

/// <summary>Bounds of a WebSocket connection that speaks <c>graphql-transport-ws</c>.</summary>
public sealed class GraphQLSocketOptions
{
    /// <summary>Whether WebSocket connections are accepted at all.</summary>
    public bool Enable { get; set; } = true;

    /// <summary>
    /// Origins (<c>https://app.example</c>) whose pages may connect beside the server's own; <c>*</c> for any. Browsers
    /// let every page connect and send the visitor's cookies along, so allow all of them only where
    /// <c>connection_init</c> brings credentials.
    /// </summary>
    public IList<string> AllowedOrigins { get; } = [];

    /// <summary>How long a client may take to send <c>connection_init</c> before it is closed with 4408.</summary>
    public TimeSpan ConnectionInitializationTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How often the server pings; a connection silent for two intervals is cut.</summary>
    public TimeSpan KeepAliveInterval { get; set; } = TimeSpan.FromSeconds(12);

    /// <summary>How long a client may take to receive one message before the connection is cut.</summary>
    public TimeSpan SendTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>The most operations that one connection may have running; one more is answered with an error.</summary>
    public int MaxOperationsPerConnection { get; set; } = 100;
}
