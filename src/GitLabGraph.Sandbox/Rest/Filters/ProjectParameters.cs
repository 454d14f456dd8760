using GitLabGraph.Sandbox.Rest.Writing;
using GitLabGraph.Sandbox.World;
using GitLabGraph.Sandbox.World.Code;
using GitLabGraph.Sandbox.World.People;
using GitLabGraph.Sandbox.World.Searching;

namespace GitLabGraph.Sandbox.Rest.Filters;

/// <summary>REST's way of naming the filters and orders of projects.</summary>
internal static class ProjectParameters
{
    public static ProjectOrder Order(Parameters given)
        => new(given.Text("order_by") ?? "created_at", given.Text("sort") != "asc");

    public static IEnumerable<Project> Filter(RestCall call, IEnumerable<Project> projects)
    {
        var given = call.Parameters;
        var viewer = call.Viewer;
        List<Func<Project, bool>> tests = [];
        if (given.Flag("membership") == true)
        {
            tests.Add(project => viewer.IsMemberOf(project.Place));
        }

        if (given.Flag("owned") == true)
        {
            tests.Add(project => viewer.MembershipLevelIn(project.Place) >= AccessLevel.Owner);
        }

        if (given.Flag("archived") is { } archived)
        {
            tests.Add(project => project.IsArchived == archived);
        }

        if (given.Number("min_access_level") is { } level)
        {
            tests.Add(project => (int)viewer.MembershipLevelIn(project.Place) >= level);
        }

        if (EnumWords.Read<Visibility>(given.Text("visibility")) is { } visibility)
        {
            tests.Add(project => project.Visibility == visibility);
        }

        if (given.Text("search") is { Length: > 0 } text)
        {
            var search = new LikeSearch(text);
            tests.Add(given.Flag("search_namespaces") == true
                ? project => search.Finds(project.FullPath, project.NameWithNamespace, project.Description)
                : project => search.Finds(project.Path, project.Name, project.Description));
        }

        AddTimesAndRest(tests, given);
        return projects.Where(project => tests.TrueForAll(test => test(project)));
    }

    private static void AddTimesAndRest(List<Func<Project, bool>> tests, Parameters given)
    {
        if (given.Texts("topic") is { } topics)
        {
            tests.Add(project => topics.All(topic => project.Topics.Contains(topic)));
        }

        if (given.Text("with_programming_language") is { } language)
        {
            tests.Add(
                project => project.Languages
                    .Any(known => string.Equals(known.Name, language, StringComparison.OrdinalIgnoreCase)));
        }

        if (given.Flag("with_issues_enabled") is { } issues)
        {
            tests.Add(project => project.HasIssues == issues);
        }

        if (given.Flag("with_merge_requests_enabled") is { } requests)
        {
            tests.Add(project => project.HasMergeRequests == requests);
        }

        if (given.Number("id_after") is { } after)
        {
            tests.Add(project => project.Id > after);
        }

        if (given.Number("id_before") is { } before)
        {
            tests.Add(project => project.Id < before);
        }

        if (given.Moment("last_activity_after") is { } activeAfter)
        {
            tests.Add(project => project.LastActivityAt >= activeAfter);
        }

        if (given.Moment("last_activity_before") is { } activeBefore)
        {
            tests.Add(project => project.LastActivityAt <= activeBefore);
        }
    }
}
