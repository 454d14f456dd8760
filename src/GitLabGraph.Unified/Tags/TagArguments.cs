using GitLabGraph.Unified.Planning;

namespace GitLabGraph.Unified.Tags;

/// <summary>The filter of tags as GitLab's <c>labels</c> take it.</summary>
internal static class TagArguments
{
    public static IEnumerable<UpstreamArgument> OfProject(PlannedField field) => Of(field);

    public static IEnumerable<UpstreamArgument> OfGroup(PlannedField field) => Of(field);

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
