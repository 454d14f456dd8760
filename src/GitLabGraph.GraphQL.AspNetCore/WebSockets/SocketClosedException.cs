namespace GitLabGraph.GraphQL.AspNetCore.WebSockets;

/// <summary>The client broke the protocol, so the connection ends. The connection catches it and says so.</summary>
internal sealed class SocketClosedException(int code, string reason) : Exception(reason)
{
    public int Code { get; } = code;
}
