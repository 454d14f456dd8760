using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.Unified.Accounts;

/// <summary>A part of the unified API that not every instance can answer.</summary>
[EnumType]
public enum Feature
{
    /// <summary>Tickets of every type, with parents, children and links; without it tickets are issues alone.</summary>
    WorkItems,

    /// <summary>Statuses of the instance's own; without it OPEN and CLOSED.</summary>
    TicketStatuses,

    /// <summary>Roles that the customer made.</summary>
    CustomRoles,

    /// <summary>How many approvals a pull request needs and lacks.</summary>
    RequiredApprovals,
}
