using System.Globalization;
using GitLabGraph.GraphQL.Execution;
using GitLabGraph.GraphQL.Relay;
using GitLabGraph.GraphQL.Types;
using GitLabGraph.Unified.Accounts;
using GitLabGraph.Unified.Paging;
using GitLabGraph.Unified.Planning;

namespace GitLabGraph.Unified.Audit;

/// <summary>What happened to the tenant's keys and accounts. The caller's key needs the scope admin.</summary>
[QueryType]
internal static class AuditQueries
{
    /// <summary>What happened to the tenant's keys and accounts, the newest first. Nothing is ever taken out.</summary>
    /// <param name="where">Which entries; all without it.</param>
    [UseConnection(DefaultPageSize = PageRequest.DefaultSize, MaxPageSize = PageRequest.LargestSize)]
    public static async ValueTask<Connection<AuditEntry>> GetAuditLogAsync(
        AuditFilter? where, PagingArguments paging, IResolverContext context)
    {
        var page = new PlannedField(context).Page;
        var list = $"auditLog {where}";
        var question = QuestionOf(where ?? new AuditFilter(), page, list);
        var lines = await context.Service<IAuditTrail>().ReadAsync(question, context.RequestAborted);
        return ConnectionOf(lines, page, list);
    }

    // One more than asked for tells whether there is more.
    private static AuditQuestion QuestionOf(AuditFilter where, PageRequest page, string list)
    {
        var place = page.Cursor is { } cursor
            ? long.Parse(ListCursor.Read(list, cursor), CultureInfo.InvariantCulture)
            : (long?)null;
        return new AuditQuestion
        {
            AccountKey = where.Account is { } account ? AccountName.ToKey(account) : null,
            Actor = where.Actor,
            Since = where.Since,
            Until = where.Until,
            Below = page.IsBackward ? null : place,
            Above = page.IsBackward ? place : null,
            FromEnd = page.IsBackward,
            Count = page.Size + 1,
        };
    }

    private static Connection<AuditEntry> ConnectionOf(
        IReadOnlyList<(long Number, AuditEntry Entry)> lines, PageRequest page, string list)
    {
        var hasMore = lines.Count > page.Size;
        var shown = !hasMore ? lines : page.IsBackward ? lines.Skip(1) : lines.SkipLast(1);
        var edges = shown.Select(line => new Edge<AuditEntry>(
            line.Entry, ListCursor.Write(list, line.Number.ToString(CultureInfo.InvariantCulture)))).ToList();

        // Whoever came with a cursor came from somewhere.
        var hasBehind = page.Cursor is not null;
        return new Connection<AuditEntry>(
            edges,
            new ConnectionPageInfo(
                page.IsBackward ? hasBehind : hasMore, page.IsBackward ? hasMore : hasBehind,
                edges.FirstOrDefault()?.Cursor, edges.LastOrDefault()?.Cursor));
    }
}
