using GitLabGraph.GraphQL.Errors;
using GitLabGraph.Unified.Errors;
using GitLabGraph.Unified.Paging;
using GitLabGraph.Unified.Planning;
using GitLabGraph.Unified.Upstream;

namespace GitLabGraph.Unified.PullRequests;

/// <summary>
/// The filter and order of pull requests as GitLab's REST list of all of them takes them; only REST has that list.
/// </summary>
internal static class RestPullRequestPath
{
    public static string Of(PullRequestFilter filter, PullRequestOrder? order)
    {
        Refuse(filter.Numbers is not null, "numbers");
        Refuse(filter.ApprovedBy is not null, "approvedBy");
        Refuse(filter.MergedAfter is not null || filter.MergedBefore is not null, "mergedAfter and mergedBefore");
        var (by, direction) = OrderOf(order);
        (string Name, string? Value)[] given =
        [
            ("scope", "all"),
            ("state", StateOf(filter.Status)),
            ("wip", filter.IsDraft switch { null => null, true => "yes", false => "no" }),
            ("search", filter.Search),
            ("source_branch", filter.HeadBranch),
            ("target_branch", filter.BaseBranch),
            ("labels", RestQuery.Names(FilterNames.OfBorne(filter.Tags))),
            ("not[labels]", RestQuery.Names(FilterNames.Of(filter.WithoutTags))),
            ("milestone", FilterNames.OfMilestone(filter.Milestone)),
            ("author_username", filter.Author),
            ("assignee_username[]", filter.Assignee),
            ("reviewer_username", filter.Reviewer),
            ("created_after", RestQuery.Moment(filter.CreatedAfter)),
            ("created_before", RestQuery.Moment(ToldMoment.EndOf(filter.CreatedBefore))),
            ("updated_after", RestQuery.Moment(filter.UpdatedAfter)),
            ("updated_before", RestQuery.Moment(ToldMoment.EndOf(filter.UpdatedBefore))),
            ("order_by", by),
            ("sort", direction),
        ];
        return RestQuery.Of("merge_requests", given);
    }

    /// <summary>The list as one that is read by moments; null where it stands in another order.</summary>
    public static MomentList? ByMoment(PullRequestFilter filter, PullRequestOrder? order) => order switch
    {
        null or PullRequestOrder.CreatedAtDesc => new("created_at", true, from => Of(
            filter with { CreatedBefore = MomentList.Earlier(filter.CreatedBefore, from) }, order)),
        PullRequestOrder.CreatedAtAsc => new("created_at", false, from => Of(
            filter with { CreatedAfter = MomentList.Later(filter.CreatedAfter, from) }, order)),
        PullRequestOrder.UpdatedAtDesc => new("updated_at", true, from => Of(
            filter with { UpdatedBefore = MomentList.Earlier(filter.UpdatedBefore, from) }, order)),
        PullRequestOrder.UpdatedAtAsc => new("updated_at", false, from => Of(
            filter with { UpdatedAfter = MomentList.Later(filter.UpdatedAfter, from) }, order)),
        _ => null,
    };

    private static (string By, string Direction) OrderOf(PullRequestOrder? order) => order switch
    {
        null or PullRequestOrder.CreatedAtDesc => ("created_at", "desc"),
        PullRequestOrder.CreatedAtAsc => ("created_at", "asc"),
        PullRequestOrder.UpdatedAtAsc => ("updated_at", "asc"),
        PullRequestOrder.UpdatedAtDesc => ("updated_at", "desc"),
        PullRequestOrder.MergedAtAsc => ("merged_at", "asc"),
        PullRequestOrder.MergedAtDesc => ("merged_at", "desc"),
        PullRequestOrder.TitleAsc => ("title", "asc"),
        PullRequestOrder.TitleDesc => ("title", "desc"),
        PullRequestOrder.PriorityAsc => ("label_priority", "asc"),
        PullRequestOrder.PriorityDesc => ("label_priority", "desc"),
        _ => throw Missing("order by the time of closing"),
    };

    private static string? StateOf(PullRequestStatus? status) => status switch
    {
        null => null,
        PullRequestStatus.Open => "opened",
        PullRequestStatus.Closed => "closed",
        PullRequestStatus.Merged => "merged",
        _ => "locked",
    };

    private static void Refuse(bool isGiven, string filter)
    {
        if (isGiven)
        {
            throw Missing($"filter by {filter}");
        }
    }

    private static GraphQLException Missing(string what) => UnifiedErrors.Invalid(
        $"GitLab cannot {what} over all pull requests: name a repo or a group in the filter.");
}
