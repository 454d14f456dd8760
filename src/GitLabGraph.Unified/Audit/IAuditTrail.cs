namespace GitLabGraph.Unified.Audit;

/// <summary>
/// The port to the audit log of the caller's tenant. Whoever implements it knows what the caller may do.
/// </summary>
public interface IAuditTrail
{
    /// <summary>Lines with their numbers, which grow with time; the newest first.</summary>
    ValueTask<IReadOnlyList<(long Number, AuditEntry Entry)>> ReadAsync(
        AuditQuestion question, CancellationToken cancellationToken);
}
