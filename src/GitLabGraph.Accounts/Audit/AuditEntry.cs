namespace GitLabGraph.Accounts.Audit;

/// <summary>One line of the audit log. Holds no secret.</summary>
/// <param name="Id">Grows with time; the newest is the largest.</param>
/// <param name="Tenant">Whose key or account it was.</param>
/// <param name="Action">What happened.</param>
/// <param name="Subject">A key's prefix or an account's key.</param>
/// <param name="Actor">Who did it: a key's prefix, the command line, or the server itself.</param>
/// <param name="At">When.</param>
/// <param name="Detail">More, for a person to read.</param>
public sealed record AuditEntry(
    long Id, string Tenant, AuditAction Action, string Subject, string Actor, DateTimeOffset At, string? Detail)
{
    /// <summary>The actor of what nobody asked for.</summary>
    public const string Server = "server";
}
