using System.Collections.Immutable;
using System.Globalization;
using GitLabGraph.GraphQL.Execution;
using GitLabGraph.Sandbox.GraphQL.Binding;
using GitLabGraph.Sandbox.GraphQL.Paging;
using GitLabGraph.Sandbox.World;
using GitLabGraph.Sandbox.World.Planning;
using GitLabGraph.Sandbox.World.Queries;
using GitLabGraph.Sandbox.World.Searching;

namespace GitLabGraph.Sandbox.GraphQL.Filters;

/// <summary>The arguments that <c>workItems</c> and <c>issues</c> share, as the world's filter and order.</summary>
internal static class IssueListing
{
    /// <param name="context">What is asked for.</param>
    /// <param name="places">Where.</param>
    /// <param name="isForParts">Whether GitLab searches them for parts of words.</param>
    public static Listing<Issue> Of(IResolverContext context, IEnumerable<Place> places, bool isForParts = false)
    {
        var order = IssueOrders.Read(context.Text("sort"));
        var filter = Read(context);
        filter = isForParts && filter.Search is { } search
            ? filter with { Search = search with { IsForParts = true } }
            : filter;
        var rows = IssueQuery.Run(context.Viewer(), places, filter, order);
        return new Listing<Issue>(rows, IssueOrders.Keys(order, context.Viewer().World));
    }

    public static IssueFilter Read(IResolverContext context) => ReadPeople(context, new IssueFilter
    {
        State = ReadState(context.Text("state")),
        Ids = context.Texts("ids")?.Select(id => Gid.Number(id, "WorkItem", "Issue") ?? 0).ToImmutableArray(),
        Iids = ReadIids(context),
        Types = ReadTypes(context.SomeTexts("types")),
        Search = ItemSearch.Of(context.Text("search"), context.Texts("in")),
        LabelNames = context.Texts("labelName"),
        MilestoneTitles = context.Texts("milestoneTitle"),
        Milestone = ReadWildcard(context.Text("milestoneWildcardId")),
        ParentIds = context.Texts("parentIds")?.Select(id => Gid.Number(id, "WorkItem", "Issue") ?? 0)
            .ToImmutableArray(),
        Weight = int.TryParse(context.Text("weight"), CultureInfo.InvariantCulture, out var weight) ? weight : null,
        WeightWildcard = ReadWildcard(context.Text("weightWildcardId")),
        IsConfidential = context.Flag("confidential"),
        ReactionEmoji = context.Text("myReactionEmoji"),
        CreatedAfter = context.Moment("createdAfter"),
        CreatedBefore = context.Moment("createdBefore"),
        UpdatedAfter = context.Moment("updatedAfter"),
        UpdatedBefore = context.Moment("updatedBefore"),
        ClosedAfter = context.Moment("closedAfter"),
        ClosedBefore = context.Moment("closedBefore"),
        DueAfter = GitLabTime.ReadDay(context.Text("dueAfter")),
        DueBefore = GitLabTime.ReadDay(context.Text("dueBefore")),
    });

    private static IssueFilter ReadPeople(IResolverContext context, IssueFilter filter) => filter with
    {
        AuthorUsername = context.Text("authorUsername"),
        AssigneeUsernames = context.Texts("assigneeUsernames"),
        Assignee = ReadWildcard(context.Text("assigneeWildcardId")),
        Not = context.Input("not") is { } not ? IssueExclusions.Read(not) : null,
        Or = context.Input("or") is { } or ? IssueExclusions.ReadUnion(or) : null,
    };

    public static ImmutableArray<IssueType>? ReadTypes(ImmutableArray<string>? types) =>
        types?.Select(type => Enum.Parse<IssueType>(type.Replace("_", "", StringComparison.Ordinal), ignoreCase: true))
            .ToImmutableArray();

    private static ImmutableArray<int>? ReadIids(IResolverContext context)
    {
        var iids = context.SomeTexts("iids") ?? context.Texts("iid");
        return iids?.Select(iid => int.TryParse(iid, CultureInfo.InvariantCulture, out var number) ? number : 0)
            .ToImmutableArray();
    }

    private static IssueState? ReadState(string? state) => state switch
    {
        "opened" => IssueState.Opened,
        "closed" => IssueState.Closed,
        _ => null,
    };

    private static Wildcard? ReadWildcard(string? wildcard) => wildcard switch
    {
        "NONE" => Wildcard.None,
        "ANY" => Wildcard.Any,
        _ => null,
    };
}
