using GitLabGraph.Accounts.Store;
using GitLabGraph.Accounts.Store.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace GitLabGraph.Accounts.Audit;

/// <summary>
/// Writes what happened into the same transaction as the change itself, and as a log line once it is stored.
/// </summary>
internal sealed partial class AuditTrail(Database database, TimeProvider time, ILogger<AuditTrail> logger) : IAuditLog
{
    public AuditRow Add(
        AccountsContext context, string tenant, AuditAction action, string subject, string actor, string? detail = null)
    {
        var row = new AuditRow
        {
            Tenant = tenant, Action = action.ToString(), Subject = subject, Actor = actor, At = time.GetUtcNow(),
            Detail = detail,
        };
        context.Audit.Add(row);
        return row;
    }

    public void Stored(AuditRow row) => Log(row.Action, row.Tenant, row.Subject, row.Actor, row.Detail);

    public async ValueTask<IReadOnlyList<AuditEntry>> ReadAsync(
        string tenant, long? before, int count, CancellationToken cancellationToken)
    {
        await using var context = database.Open();
        var rows = await context.Audit.AsNoTracking()
            .Where(row => row.Tenant == tenant && (before == null || row.Id < before))
            .OrderByDescending(static row => row.Id)
            .Take(count)
            .ToListAsync(cancellationToken);
        return [.. rows.Select(static row => new AuditEntry(
            row.Id, row.Tenant, Enum.Parse<AuditAction>(row.Action), row.Subject, row.Actor, row.At, row.Detail))];
    }

    [LoggerMessage(Level = LogLevel.Information,
        Message = "Audit: {Action} of {Subject} in tenant {Tenant} by {Actor}. {Detail}")]
    private partial void Log(string action, string tenant, string subject, string actor, string? detail);
}
