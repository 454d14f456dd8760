
namespace GitLabGraph.Sandbox.World.Queries;

/// <summary>What to order by; ties are broken by id in the same direction, as GitLab does.</summary>
public enum IssueSort
{
    CreatedAt,
    UpdatedAt,
    ClosedAt,
    Title,
    DueDate,
    StartDate,
    Weight,
    HealthStatus,
    Severity,
    Status,
    RelativePosition,
    MilestoneDue,
    LabelPriority,
    Popularity,
    BlockingIssues,
    Id,
}
