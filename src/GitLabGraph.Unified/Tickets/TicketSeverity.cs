using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.Unified.Tickets;

/// <summary>How bad an incident is.</summary>
[EnumType]
public enum TicketSeverity
{
    /// <summary>GitLab's S1.</summary>
    Critical,

    /// <summary>GitLab's S2.</summary>
    High,

    /// <summary>GitLab's S3.</summary>
    Medium,

    /// <summary>GitLab's S4.</summary>
    Low,

    /// <summary>Not judged yet, or a word that is not known here.</summary>
    Unknown,
}
