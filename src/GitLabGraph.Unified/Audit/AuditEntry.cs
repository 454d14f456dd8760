using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.Unified.Audit;

/// <summary>One line of the audit log of the caller's tenant.</summary>
/// <param name="Action">What happened.</param>
/// <param name="Subject">
/// What it happened to: a key's prefix, or an account's key, which stays known when the account is gone.
/// </param>
/// <param name="Actor">
/// Who did it: a key's prefix, <c>command line</c>, or <c>server</c> for what it does itself.
/// </param>
/// <param name="At">When.</param>
/// <param name="Detail">More, for a person to read; null where there is no more to say.</param>
[ObjectType]
public sealed record AuditEntry(
    AuditAction Action, string Subject, string Actor, DateTimeOffset At, string? Detail);
