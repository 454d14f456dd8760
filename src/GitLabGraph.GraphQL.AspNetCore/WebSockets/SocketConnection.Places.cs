namespace GitLabGraph.GraphQL.AspNetCore.WebSockets;

/// <summary>How many operations the connection has running, and when one of them no longer counts.</summary>
internal sealed partial class SocketConnection
{
    // One that the client completed is not over for that: its answer may wait for a client that reads nothing. It has
    // its place until it has ended, or a client that completes whatever it begins could have any number of them.
    private int _taken;

    private bool IsFull => Volatile.Read(ref _taken) >= _parts.Options.Sockets.MaxOperationsPerConnection;

    /// <summary>Gives the place and the id free; answers false when the id was no longer this operation's.</summary>
    private bool Leave(SocketOperation operation)
    {
        if (operation.GiveUpPlace())
        {
            Interlocked.Decrement(ref _taken);
        }

        return _operations.TryRemove(new KeyValuePair<string, SocketOperation>(operation.Id, operation));
    }
}
