using GitLabGraph.Sandbox.World.Delivery;
using GitLabGraph.Sandbox.World.Planning;

namespace GitLabGraph.Sandbox.World.Queries;

/// <summary>
/// The days of an environment: GitLab looks at one when a deployment succeeded on it and, for production, when an
/// incident was opened or closed.
/// </summary>
internal static class DoraDays
{
    public static IEnumerable<DoraDay> Of(GitLabWorld world, DeployEnvironment environment)
    {
        var deployments = world.Deployments.Of(environment.ProjectId)
            .Where(row => row.EnvironmentId == environment.Id && row.Status == DeploymentStatus.Success)
            .ToLookup(row => DayOf(row.FinishedAt)!.Value);
        var isProduction = environment.Tier == "production";
        var incidents = isProduction
            ? world.Issues.Of(Place.OfProject(environment.ProjectId))
                .Where(issue => issue.Type == IssueType.Incident).ToArray()
            : [];
        var opened = incidents.ToLookup(issue => DayOf(issue.CreatedAt)!.Value);
        var closed = incidents.Where(issue => !issue.IsOpen && issue.ClosedAt is not null)
            .ToLookup(issue => DayOf(issue.ClosedAt)!.Value);
        return deployments.Select(day => day.Key)
            .Concat(opened.Select(day => day.Key))
            .Concat(closed.Select(day => day.Key))
            .Distinct()
            .Select(date => new DoraDay(
                date,
                deployments[date].Count(),
                Rounded(DoraQuery.Median(deployments[date].SelectMany(row => LeadTimes(world, row)))),
                isProduction ? Rounded(DoraQuery.Median(closed[date].Select(OpenSeconds))) : null,
                isProduction ? opened[date].Count() : null));
    }

    private static IEnumerable<double> LeadTimes(GitLabWorld world, Deployment deployment) =>
        deployment.MergeRequestIds
            .Select(id => world.MergeRequests.Find(id)?.MergedAt)
            .OfType<DateTimeOffset>()
            .Select(mergedAt => Math.Max(0, (deployment.FinishedAt!.Value - mergedAt).TotalSeconds));

    private static double OpenSeconds(Issue issue) => (issue.ClosedAt!.Value - issue.CreatedAt).TotalSeconds;

    private static DateOnly? DayOf(DateTimeOffset? moment)
        => moment is { } at ? DateOnly.FromDateTime(at.UtcDateTime) : null;

    // The database keeps whole seconds.
    private static int? Rounded(double? seconds) => seconds is { } value ? (int)Math.Round(value) : null;
}
