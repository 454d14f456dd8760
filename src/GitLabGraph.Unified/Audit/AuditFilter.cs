using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.Unified.Audit;

/// <summary>Which lines of the audit log to list.</summary>
[InputObjectType]
internal sealed record AuditFilter
{
    /// <summary>Only what happened to this account: its id, or its key where it is gone.</summary>
    [GraphQLType("ID")]
    public string? Account { get; init; }

    /// <summary>Only what was done by this key's prefix, by <c>command line</c> or by <c>server</c>.</summary>
    public string? Actor { get; init; }

    /// <summary>Only what happened at this time or later.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>Only what happened before this time.</summary>
    public DateTimeOffset? Until { get; init; }
}
