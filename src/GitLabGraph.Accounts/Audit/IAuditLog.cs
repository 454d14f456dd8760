namespace GitLabGraph.Accounts.Audit;

/// <summary>Reads what was written when keys and accounts changed.</summary>
public interface IAuditLog
{
    /// <summary>Some of the tenant's entries, the newest first.</summary>
    ValueTask<IReadOnlyList<AuditEntry>> ReadAsync(
        string tenant, AuditQuery query, CancellationToken cancellationToken);
}
