using GitLabGraph.Accounts.Audit;
using GitLabGraph.Accounts.Keys;
using GitLabGraph.Server.Access;
using GitLabGraph.Unified.Audit;
using AuditAction = GitLabGraph.Unified.Audit.AuditAction;
using AuditEntry = GitLabGraph.Unified.Audit.AuditEntry;

namespace GitLabGraph.Server.Administration;

/// <summary>The audit log of the caller's tenant.</summary>
internal sealed class TenantAudit(IAuditLog log, RequestCaller caller) : IAuditTrail
{
    public async ValueTask<IReadOnlyList<(long Number, AuditEntry Entry)>> ReadAsync(
        AuditQuestion question, CancellationToken cancellationToken)
    {
        var query = new AuditQuery
        {
            Subject = question.AccountKey,
            Actor = question.Actor,
            Since = question.Since,
            Until = question.Until,
            Below = question.Below,
            Above = question.Above,
            FromEnd = question.FromEnd,
            Count = question.Count,
        };
        var lines = await log.ReadAsync(caller.With(CallerScopes.Admin).Tenant, query, cancellationToken);
        return [.. lines.Select(static line => (line.Id, new AuditEntry(
            Enum.Parse<AuditAction>(line.Action.ToString()), line.Subject, line.Actor, line.At, line.Detail)))];
    }
}
