namespace GitLabGraph.Accounts.Memory;

/// <summary>For one node alone: what it tells, only it hears.</summary>
public sealed class LocalChangeFeed : IChangeFeed
{
    public event Action<Change> Changed = static _ => { };

    public event Action Interrupted = static () => { };

    public void Tell(Change change) => Changed(change);

    public Task DeliverAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    internal void Interrupt() => Interrupted();
}
