using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.Unified.Tickets;

/// <summary>How bad an incident is.</summary>
[EnumType]
public enum TicketSeverity
{
    Critical,
    High,
    Medium,
    Low,

    /// <summary>Not judged yet, or a word that is not known here.</summary>
    Unknown,
}
