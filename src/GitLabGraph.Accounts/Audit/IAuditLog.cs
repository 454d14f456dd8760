namespace GitLabGraph.Accounts.Audit;

/// <summary>Reads what was written when keys and accounts changed.</summary>
public interface IAuditLog
{
    /// <summary>The tenant's entries below an id, the newest first.</summary>
    ValueTask<IReadOnlyList<AuditEntry>> ReadAsync(
        string tenant, long? before, int count, CancellationToken cancellationToken);
}
