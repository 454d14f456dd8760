namespace GitLabGraph.Accounts.Store.Rows;

/// <summary>A line of the audit log as it stands in the database.</summary>
internal sealed class AuditRow
{
    public long Id { get; init; }

    public required string Tenant { get; init; }

    public required string Action { get; init; }

    public required string Subject { get; init; }

    public required string Actor { get; init; }

    public required DateTimeOffset At { get; init; }

    public string? Detail { get; init; }
}
