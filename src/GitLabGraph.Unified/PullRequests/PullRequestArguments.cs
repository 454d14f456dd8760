using System.Globalization;
using GitLabGraph.Unified.Errors;
using GitLabGraph.Unified.Planning;

namespace GitLabGraph.Unified.PullRequests;

/// <summary>The filter and order of pull requests as GitLab's <c>mergeRequests</c> take them.</summary>
internal static class PullRequestArguments
{
    public static IEnumerable<UpstreamArgument> OfProject(PlannedField field) => Of(field).Arguments;

    /// <summary>Pull requests of the group, and unless told otherwise of everything below it.</summary>
    public static IEnumerable<UpstreamArgument> OfGroup(PlannedField field) => Of(field)
        .Add("includeSubgroups", "Boolean", field.Given<PullRequestFilter>("where")?.IncludeSubgroups ?? true)
        .AddArchived().Arguments;

    /// <summary>
    /// The pull requests that a person wrote or was asked to review, which GitLab lists on the person.
    /// </summary>
    public static IEnumerable<UpstreamArgument> OfUser(PlannedField field) =>
        field.Given<PullRequestFilter>("where")?.Numbers is { Count: > 0 }
            ? throw UnifiedErrors.Invalid("A number is one of a repo: name the repo in the filter.")
            : Of(field).AddArchived().Arguments;

    private static ArgumentList Of(PlannedField field)
    {
        var filter = field.Given<PullRequestFilter>("where") ?? new PullRequestFilter();

        if (filter.Numbers is [])
        {
            throw UnifiedErrors.Invalid(
                "An empty list of numbers fits no pull request, and GitLab would list all; leave it out.");
        }

        var arguments = new ArgumentList();
        AddWhat(arguments, filter);
        AddWho(arguments, filter);
        AddWhen(arguments, filter);
        return arguments
            .AddObject("not", "MergeRequestsResolverNegatedParams", ("labelName", FilterNames.Of(filter.WithoutTags)))
            .Add("sort", "MergeRequestSort", SortOf(field.Given<PullRequestOrder?>("orderBy")));
    }

    private static void AddWhat(ArgumentList arguments, PullRequestFilter filter) => arguments
        .Add("state", "MergeRequestState", StateOf(filter.Status))
        .Add("draft", "Boolean", filter.IsDraft)
        .Add("search", "String", filter.Search)
        .Add("iids", "[String!]",
            filter.Numbers?.Select(static number => number.ToString(CultureInfo.InvariantCulture)).ToArray())
        .Add("sourceBranches", "[String!]", filter.HeadBranch is { } head ? new[] { head } : null)
        .Add("targetBranches", "[String!]", filter.BaseBranch is { } target ? new[] { target } : null)
        .Add("labelName", "[String]", FilterNames.OfBorne(filter.Tags))
        .Add("milestoneTitle", "String", FilterNames.OfMilestone(filter.Milestone));

    private static void AddWho(ArgumentList arguments, PullRequestFilter filter) => arguments
        .Add("authorUsername", "String", filter.Author)
        .Add("assigneeUsername", "String", filter.Assignee)
        .Add("reviewerUsername", "String", filter.Reviewer)
        .Add("approvedBy", "[String!]",
            FilterNames.OfApprover(filter.ApprovedBy) is { } username ? new[] { username } : null);

    private static void AddWhen(ArgumentList arguments, PullRequestFilter filter) => arguments
        .Add("createdAfter", "Time", filter.CreatedAfter)
        .Add("createdBefore", "Time", ToldMoment.EndOf(filter.CreatedBefore))
        .Add("updatedAfter", "Time", filter.UpdatedAfter)
        .Add("updatedBefore", "Time", ToldMoment.EndOf(filter.UpdatedBefore))
        .Add("mergedAfter", "Time", filter.MergedAfter)
        .Add("mergedBefore", "Time", ToldMoment.EndOf(filter.MergedBefore));

    private static string? StateOf(PullRequestStatus? status) => status switch
    {
        null => null,
        PullRequestStatus.Open => "opened",
        PullRequestStatus.Closed => "closed",
        PullRequestStatus.Merged => "merged",
        _ => "locked",
    };

    private static string? SortOf(PullRequestOrder? order) => order switch
    {
        null => null,
        PullRequestOrder.CreatedAtAsc => "CREATED_ASC",
        PullRequestOrder.CreatedAtDesc => "CREATED_DESC",
        PullRequestOrder.UpdatedAtAsc => "UPDATED_ASC",
        PullRequestOrder.UpdatedAtDesc => "UPDATED_DESC",
        PullRequestOrder.MergedAtAsc => "MERGED_AT_ASC",
        PullRequestOrder.MergedAtDesc => "MERGED_AT_DESC",
        PullRequestOrder.ClosedAtAsc => "CLOSED_AT_ASC",
        PullRequestOrder.ClosedAtDesc => "CLOSED_AT_DESC",
        PullRequestOrder.TitleAsc => "TITLE_ASC",
        PullRequestOrder.TitleDesc => "TITLE_DESC",
        PullRequestOrder.PriorityAsc => "LABEL_PRIORITY_ASC",
        _ => "LABEL_PRIORITY_DESC",
    };
}
