using GitLabGraph.GraphQL.Errors;
using GitLabGraph.Unified.Errors;
using GitLabGraph.Unified.Paging;
using GitLabGraph.Unified.Planning;
using GitLabGraph.Unified.Upstream;

namespace GitLabGraph.Unified.Deployments;

/// <summary>The filter and order of deployments as GitLab's REST list of a project's takes them.</summary>
internal static class DeploymentPath
{
    // GitLab wants a moment beside the order of the end; no deployment ended before there was GitLab.
    private static readonly DateTimeOffset BeforeAll = new(2011, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The order that is meant, where it and the filter agree.</summary>
    public static DeploymentOrder OrderOf(DeploymentFilter filter, DeploymentOrder? order)
    {
        var isByEnd = order is DeploymentOrder.FinishedAtAsc or DeploymentOrder.FinishedAtDesc;
        var isByChange = order is DeploymentOrder.UpdatedAtAsc or DeploymentOrder.UpdatedAtDesc;
        return filter switch
        {
            { Environment: "" } => throw UnifiedErrors.Invalid(
                "No environment has an empty name, and GitLab would list all; leave environment out."),
            { IsByChange: true, IsByEnd: true } => throw UnifiedErrors.Invalid(
                "GitLab filters deployments by their change or by their end, not by both."),
            { IsByChange: true } when order is not null && !isByChange => throw Unordered("change", "UPDATED_AT"),
            { IsByEnd: true } when order is not null && !isByEnd => throw Unordered("end", "FINISHED_AT"),
            { Status: not DeploymentStatus.Success } when filter.IsByEnd || isByEnd => throw UnifiedErrors.Invalid(
                "GitLab filters and orders by their end those deployments only that succeeded: give status: SUCCESS."),
            { Status: DeploymentStatus.Unknown } => throw UnifiedErrors.Invalid(
                "GitLab cannot filter by a status that is not known here."),
            { IsByChange: true } => order ?? DeploymentOrder.UpdatedAtDesc,
            { IsByEnd: true } => order ?? DeploymentOrder.FinishedAtDesc,
            _ => order ?? DeploymentOrder.CreatedAtDesc,
        };
    }

    /// <summary>
    /// The list as one that is read by moments; null where its rows do not tell the moment of its order.
    /// </summary>
    public static MomentList? ByMoment(string project, DeploymentFilter filter, DeploymentOrder order) => order switch
    {
        DeploymentOrder.UpdatedAtAsc => new("updated_at", false, from => Of(
            project, filter with { UpdatedAfter = MomentList.Later(filter.UpdatedAfter, from) }, order)),
        DeploymentOrder.UpdatedAtDesc => new("updated_at", true, from => Of(
            project, filter with { UpdatedBefore = MomentList.Earlier(filter.UpdatedBefore, from) }, order)),
        _ => null,
    };

    public static string Of(string project, DeploymentFilter filter, DeploymentOrder order)
    {
        var (by, direction) = WordsOf(order);
        var isByEnd = by == "finished_at";
        return RestQuery.Of(
            $"projects/{project}/deployments",
            [
                ("environment", filter.Environment),
                ("status", filter.Status?.ToString().ToLowerInvariant()),
                ("updated_after", RestQuery.Moment(filter.UpdatedAfter)),
                ("updated_before", RestQuery.Moment(ToldMoment.EndOf(filter.UpdatedBefore))),
                ("finished_after", isByEnd ? RestQuery.Moment(filter.FinishedAfter ?? BeforeAll) : null),
                ("finished_before", RestQuery.Moment(Behind(ToldMoment.EndOf(filter.FinishedBefore)))),
                ("order_by", by),
                ("sort", direction),
            ]);
    }

    // This one of GitLab's filters leaves out its own moment.
    private static DateTimeOffset? Behind(DateTimeOffset? moment) =>
        moment < DateTimeOffset.MaxValue.AddMicroseconds(-1) ? moment?.AddMicroseconds(1) : moment;

    private static (string By, string Direction) WordsOf(DeploymentOrder order) => order switch
    {
        DeploymentOrder.CreatedAtAsc => ("id", "asc"),
        DeploymentOrder.UpdatedAtAsc => ("updated_at", "asc"),
        DeploymentOrder.UpdatedAtDesc => ("updated_at", "desc"),
        DeploymentOrder.FinishedAtAsc => ("finished_at", "asc"),
        DeploymentOrder.FinishedAtDesc => ("finished_at", "desc"),
        _ => ("id", "desc"),
    };

    private static GraphQLException Unordered(string moment, string order) => UnifiedErrors.Invalid(
        $"GitLab filters deployments by their {moment} in that order only: leave orderBy out, or give {order}_ASC or "
            + $"{order}_DESC.");
}
