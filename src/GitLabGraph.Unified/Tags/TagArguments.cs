using GitLabGraph.Unified.Planning;

namespace GitLabGraph.Unified.Tags;

/// <summary>The filter of tags as GitLab's <c>labels</c> take it.</summary>
internal static class TagArguments
{
    /// <summary>Leaves out the labels of a group's projects.</summary>
    public static UpstreamArgument OnlyOfGroups { get; } = UpstreamArgument.Literal("onlyGroupLabels", "true");

    public static IEnumerable<UpstreamArgument> OfProject(PlannedField field) => Of(field);

    /// <summary>GitLab has the labels of a group's projects among its own unless told otherwise.</summary>
    public static IEnumerable<UpstreamArgument> OfGroup(PlannedField field) => Of(field).Append(OnlyOfGroups);

    private static IEnumerable<UpstreamArgument> Of(PlannedField field)
    {
        var filter = field.Given<TagFilter>("where");

        if (filter?.Search is { } search)
        {
            yield return new UpstreamArgument("searchTerm", "String", search);
        }

        // GitLab's GraphQL leaves inherited labels out by default, its REST API does not.
        yield return new UpstreamArgument("includeAncestorGroups", "Boolean", filter?.IncludeInherited ?? true);

        if (filter?.IsArchived is { } archived)
        {
            yield return new UpstreamArgument("archived", "Boolean", archived);
        }
    }
}
