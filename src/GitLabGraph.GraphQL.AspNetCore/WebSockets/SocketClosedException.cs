namespace GitLabGraph.GraphQL.AspNetCore.WebSockets;

/// <summary>The client broke the protocol, so the connection ends. Thrown while a message is read, caught by the connection.</summary>
internal sealed class SocketClosedException(int code, string reason) : Exception(reason)
{
    public int Code { get; } = code;
}
