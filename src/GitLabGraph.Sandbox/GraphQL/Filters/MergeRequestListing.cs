using System.Collections.Immutable;
using System.Globalization;
using GitLabGraph.GraphQL.Execution;
using GitLabGraph.Sandbox.GraphQL.Binding;
using GitLabGraph.Sandbox.GraphQL.Paging;
using GitLabGraph.Sandbox.World.Code;
using GitLabGraph.Sandbox.World.Queries;
using GitLabGraph.Sandbox.World.Searching;

namespace GitLabGraph.Sandbox.GraphQL.Filters;

/// <summary>The arguments of <c>mergeRequests</c> as the world's filter and order.</summary>
internal static class MergeRequestListing
{
    public static Listing<MergeRequest> Of(
        IResolverContext context, IEnumerable<Project> projects, Func<MergeRequestFilter,
            MergeRequestFilter>? narrow = null)
    {
        var filter = Read(context);
        var order = MergeRequestOrders.Read(context.Text("sort"));
        var rows = MergeRequestQuery.Run(context.Viewer(), projects, narrow?.Invoke(filter) ?? filter, order);
        return new Listing<MergeRequest>(rows, MergeRequestOrders.Keys(order, context.Viewer().World));
    }

    private static MergeRequestFilter Read(IResolverContext context) => ReadTimes(context, new MergeRequestFilter
    {
        State = ReadState(context.Text("state")),
        IsDraft = context.Flag("draft"),
        Iids =
            context.SomeTexts("iids")?.Select(
                iid => int.TryParse(iid, CultureInfo.InvariantCulture, out var number) ? number : 0)
            .ToImmutableArray(),
        Search = ItemSearch.Of(context.Text("search"), context.Texts("in")),
        AuthorUsername = context.Text("authorUsername"),
        AssigneeUsernames = context.Texts("assigneeUsernames") ?? context.Texts("assigneeUsername"),
        Assignee = ReadWildcard(context.Text("assigneeWildcardId")),
        ReviewerUsername = context.Text("reviewerUsername"),
        Reviewer = ReadWildcard(context.Text("reviewerWildcardId")),
        ApprovedBy = context.Texts("approvedBy"),
        MergedBy = context.Text("mergedBy"),
        LabelNames = context.Texts("labelName"),
        MilestoneTitle = context.Text("milestoneTitle"),
        Milestone = ReadWildcard(context.Text("milestoneWildcardId")),
        SourceBranches = context.Texts("sourceBranches"),
        TargetBranches = context.Texts("targetBranches"),
        ReactionEmoji = context.Text("myReactionEmoji"),
        Not = context.Input("not") is { } not ? ReadExclusion(not) : null,
    });

    private static MergeRequestFilter ReadTimes(IResolverContext context, MergeRequestFilter filter) => filter with
    {
        CreatedAfter = context.Moment("createdAfter"),
        CreatedBefore = context.Moment("createdBefore"),
        UpdatedAfter = context.Moment("updatedAfter"),
        UpdatedBefore = context.Moment("updatedBefore"),
        MergedAfter = context.Moment("mergedAfter"),
        MergedBefore = context.Moment("mergedBefore"),
        ClosedAfter = context.Moment("closedAfter"),
        ClosedBefore = context.Moment("closedBefore"),
        DeployedAfter = context.Moment("deployedAfter"),
        DeployedBefore = context.Moment("deployedBefore"),
        DeployedTo = context.Text("environmentName"),

        // A text, but of the number: GitLab finds nothing by a global id.
        DeploymentId = context.Text("deploymentId") is { } id
            ? long.TryParse(id, CultureInfo.InvariantCulture, out var number) ? number : 0
            : null,
    };

    private static MergeRequestExclusion ReadExclusion(IReadOnlyDictionary<string, object?> input) => new()
    {
        LabelNames = IssueExclusions.Texts(input, "labelName"),
        AssigneeUsernames = IssueExclusions.Texts(input, "assigneeUsernames"),
        AuthorUsername = input.GetValueOrDefault("authorUsername") as string,
        ReviewerUsername = input.GetValueOrDefault("reviewerUsername") as string,
        MilestoneTitles = IssueExclusions.Texts(input, "milestoneTitle"),
        SourceBranches = IssueExclusions.Texts(input, "sourceBranches"),
        TargetBranches = IssueExclusions.Texts(input, "targetBranches"),
    };

    private static MergeRequestState? ReadState(string? state) =>
        Enum.TryParse<MergeRequestState>(state, ignoreCase: true, out var known) ? known : null;

    private static Wildcard? ReadWildcard(string? wildcard) => wildcard switch
    {
        "NONE" => Wildcard.None,
        "ANY" => Wildcard.Any,
        _ => null,
    };
}
