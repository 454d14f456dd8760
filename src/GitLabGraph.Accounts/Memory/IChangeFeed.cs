namespace GitLabGraph.Accounts.Memory;

/// <summary>Tells the other nodes that something changed, and hears it from them.</summary>
public interface IChangeFeed
{
    /// <summary>Raised for every change that any node tells, this one's own too.</summary>
    event Action<Change> Changed;

    /// <summary>
    /// Raised when messages may have been missed: everything that is remembered is doubtful.
    /// </summary>
    event Action Interrupted;

    /// <summary>Tells a change. Never fails: a node that does not hear it learns it when its memory has aged.</summary>
    void Tell(Change change);

    /// <summary>
    /// Sends what has been told and has not left yet. For a command, whose process ends before anything else would.
    /// </summary>
    Task DeliverAsync(CancellationToken cancellationToken);
}
