namespace GitLabGraph.GraphQL.AspNetCore.WebSockets;

/// <summary>Whether a client may connect; a refused one is closed with 4403.</summary>
public sealed record ConnectionStatus
{
    private ConnectionStatus(bool accepted, string? message)
    {
        Accepted = accepted;
        Message = message;
    }

    public bool Accepted { get; }

    /// <summary>Why not; the client sees it as the reason of the close.</summary>
    public string? Message { get; }

    public static ConnectionStatus Accept() => new(true, null);

    public static ConnectionStatus Reject(string message = "Forbidden") => new(false, message);
}
