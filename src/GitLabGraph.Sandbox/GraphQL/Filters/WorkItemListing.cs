using GitLabGraph.GraphQL.Errors;
using GitLabGraph.GraphQL.Execution;
using GitLabGraph.Sandbox.GraphQL.Binding;
using GitLabGraph.Sandbox.GraphQL.Nouns;
using GitLabGraph.Sandbox.GraphQL.Paging;
using GitLabGraph.Sandbox.World;
using GitLabGraph.Sandbox.World.People;
using GitLabGraph.Sandbox.World.Planning;

namespace GitLabGraph.Sandbox.GraphQL.Filters;

/// <summary>Lists of work items, and what GitLab refuses before it looks for any.</summary>
internal static class WorkItemListing
{
    private const int LongestList = 100;

    private static readonly string[] Limited =
        ["ids", "iids", "assigneeUsernames", "labelName", "milestoneTitle", "parentIds"];

    // GitLab computes these orders of other tables and has no cursors for them: where its list does not count rows
    // instead, the query breaks.
    private static readonly string[] Uncursored = ["LABEL_PRIORITY", "PRIORITY", "MILESTONE_DUE"];

    private static readonly string[] NoFilters = ["sort", "first", "last", "after", "before"];

    public static Listing<Issue> Of(IResolverContext context, IEnumerable<Place> places, bool isForParts = false)
    {
        foreach (var name in Limited.Where(name => context.Texts(name)?.Length > LongestList))
        {
            throw new GraphQLException($"{name} is too long (maximum is {LongestList})");
        }

        return context.Instance().Has(17, 10)
            ? IssueListing.Of(context, places, isForParts)
            : Ordered(context, places, isForParts);
    }

    /// <summary>Everything that somebody may see: GitLab wants a filter, and takes false for none.</summary>
    public static Listing<Issue> OfEverywhere(IResolverContext context, IEnumerable<Place> places) =>
        context.Selection.Field.Arguments.Any(argument =>
            !NoFilters.Contains(argument.Name) && IsPresent(context.Given(argument.Name)))
            ? Ordered(context, places)
            : throw new GraphQLException("You must provide at least one filter argument for this query");

    /// <summary>
    /// Those of a group; null, without an error, on a Community Edition from before 18.0, where work items of groups
    /// are behind a feature flag that is off.
    /// </summary>
    public static Listing<Issue>? OfGroup(IResolverContext context, Group group) =>
        context.Instance().Options.IsEnterprise || context.Instance().Has(18, 0)
            ? Of(context, GroupFields.WorkItemPlaces(group, context), context.Instance().Options.IsEnterprise)
            : null;

    private static Listing<Issue> Ordered(
        IResolverContext context, IEnumerable<Place> places, bool isForParts = false) =>
        context.Text("sort") is { } sort && Uncursored.Contains(sort[..Math.Max(0, sort.LastIndexOf('_'))])
            ? throw new GraphQLException(GraphQLAnswer.Broken)
            : IssueListing.Of(context, places, isForParts);

    private static bool IsPresent(object? value) => value switch
    {
        null or false or "" => false,
        IEnumerable<object?> values => values.Any(),
        _ => true,
    };
}
