namespace GitLabGraph.Sandbox.World.Queries;

public enum MergeRequestSort
{
    CreatedAt,
    UpdatedAt,
    MergedAt,
    ClosedAt,
    Title,
    MilestoneDue,
    LabelPriority,
    Popularity,
}
