using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.Unified.Statuses;

/// <summary>Where in its life a ticket with the status is.</summary>
[EnumType]
public enum TicketStatusCategory
{
    Triage,
    ToDo,
    InProgress,
    Done,
    Canceled,
}
