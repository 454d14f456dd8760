using System.Data.Common;
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

    /// <summary>What it is called when an account is said to stand so.</summary>
    public static AuditAction ActionOf(AccountStatus status) =>
        status is AccountStatus.Active ? AuditAction.AccountRecovered : AuditAction.RefreshFailed;

    /// <summary>
    /// Writes by itself what happened to something that is not in the database. It has happened, so that a database
    /// that is away makes no failure of it: the log alone tells it then.
    /// </summary>
    public async Task WriteAsync(
        string tenant, AuditAction action, string subject, string actor, string? detail,
        CancellationToken cancellationToken)
    {
        await using var context = database.Open();
        var row = Add(context, tenant, action, subject, actor, detail);
        try
        {
            await context.SaveChangesAsync(cancellationToken);
        }
        catch (Exception exception) when (exception is DbException or DbUpdateException or InvalidOperationException)
        {
            LogUnwritten(exception.GetBaseException().Message);
        }

        Stored(row);
    }

    public void Stored(AuditRow row) => Log(row.Action, row.Tenant, row.Subject, row.Actor, row.Detail);

    public async ValueTask<IReadOnlyList<AuditEntry>> ReadAsync(
        string tenant, AuditQuery query, CancellationToken cancellationToken)
    {
        await using var context = database.Open();
        var chosen = Choose(context.Audit.AsNoTracking().Where(row => row.Tenant == tenant), query);
        var ordered = query.FromEnd
            ? chosen.OrderBy(static row => row.Id)
            : chosen.OrderByDescending(static row => row.Id);
        var rows = await ordered.Take(query.Count).ToListAsync(cancellationToken).OrUnavailableAsync();
        return [.. rows.OrderByDescending(static row => row.Id).Select(static row => new AuditEntry(
            row.Id, row.Tenant, Enum.Parse<AuditAction>(row.Action), row.Subject, row.Actor, row.At, row.Detail))];
    }

    // A condition for each that is asked for, so that the database sees no others.
    private static IQueryable<AuditRow> Choose(IQueryable<AuditRow> rows, AuditQuery query)
    {
        rows = query.Subject is { } subject ? rows.Where(row => row.Subject == subject) : rows;
        rows = query.Actor is { } actor ? rows.Where(row => row.Actor == actor) : rows;
        rows = query.Since is { } since ? rows.Where(row => row.At >= since) : rows;
        rows = query.Until is { } until ? rows.Where(row => row.At < until) : rows;
        rows = query.Below is { } below ? rows.Where(row => row.Id < below) : rows;
        return query.Above is { } above ? rows.Where(row => row.Id > above) : rows;
    }

    [LoggerMessage(Level = LogLevel.Information,
        Message = "Audit: {Action} of {Subject} in tenant {Tenant} by {Actor}. {Detail}")]
    private partial void Log(string action, string tenant, string subject, string actor, string? detail);

    [LoggerMessage(Level = LogLevel.Error,
        Message = "What the next line tells is missing in the audit log, as the database does not answer: {Reason}")]
    private partial void LogUnwritten(string reason);
}
