using GitLabGraph.GraphQL.Execution;
using GitLabGraph.Sandbox.GraphQL.Binding;
using GitLabGraph.Sandbox.GraphQL.Paging;
using GitLabGraph.Sandbox.World.Code;
using GitLabGraph.Sandbox.World.Searching;

namespace GitLabGraph.Sandbox.GraphQL.Nouns;

/// <summary>Projects as <c>Query.projects</c> and <c>Group.projects</c> list them.</summary>
internal static class ProjectListing
{
    public static Listing<Project> Of(IEnumerable<Project> projects, IResolverContext context) =>
        Ordered(projects.Where(Filter(context)), context.Text("sort") ?? "id_desc");

    private static Func<Project, bool> Filter(IResolverContext context)
    {
        var ids = context.Texts("ids")?.Select(id => Gid.Number(id, "Project")).ToHashSet();
        var paths = context.Texts("fullPaths")?.ToHashSet(StringComparer.OrdinalIgnoreCase);
        var topics = context.Texts("topics");
        var visibility = context.Text("visibilityLevel");
        var language = context.Text("programmingLanguageName");
        var hasArchived = Archived(context);
        var isFound = Search(context);
        return project =>
            (ids?.Contains(project.Id) ?? true)
            && (paths?.Contains(project.FullPath) ?? true)
            && (topics?.All(topic => project.Topics.Contains(topic)) ?? true)
            && (visibility is null
                || string.Equals(project.Visibility.ToString(), visibility, StringComparison.OrdinalIgnoreCase))
            && (language is null || project.Languages.Any(spoken => spoken.Name == language))
            && (context.Flag("withIssuesEnabled") is not true || project.HasIssues)
            && (context.Flag("withMergeRequestsEnabled") is not true || project.HasMergeRequests)
            && hasArchived(project)
            && IsKept(project, context)
            && IsMine(project, context)
            && isFound(project);
    }

    private static Func<Project, bool> Archived(IResolverContext context) => context.Text("archived") switch
    {
        "ONLY" => project => project.IsArchived,
        "EXCLUDE" => project => !project.IsArchived,
        "INCLUDE" => _ => true,
        _ when context.Has("archivedOnly") => project => project.IsArchived,
        _ => project => (context.Flag("includeArchived") ?? true) || !project.IsArchived,
    };

    private static bool IsKept(Project project, IResolverContext context) =>
        (!context.Has("aimedForDeletion") || project.MarkedForDeletionOn is not null)
        && (!context.Has("notAimedForDeletion") || project.MarkedForDeletionOn is null);

    private static bool IsMine(Project project, IResolverContext context)
    {
        var viewer = context.Viewer();
        return (!context.Has("membership") || viewer.IsMemberOf(project.Place))
            && (!context.Has("personal") || (viewer.User is { } user && project.OwnerId == user.Id))
            && (context.Text("minAccessLevel") is not { } level
                || viewer.LevelIn(project.Place) >= Enum.Parse<World.People.AccessLevel>(
                    level.Replace("_", "", StringComparison.Ordinal), ignoreCase: true));
    }

    private static Func<Project, bool> Search(IResolverContext context)
    {
        var search = new LikeSearch(context.Text("search") ?? "");
        return context.Has("searchNamespaces")
            ? project => search.Finds(project.FullPath, project.NameWithNamespace, project.Description)
            : project => search.Finds(project.Path, project.Name, project.Description);
    }

    // GitLab takes any text here and falls back to its default order.
    private static Listing<Project> Ordered(IEnumerable<Project> projects, string sort)
    {
        var word = sort.ToLowerInvariant();
        var isDescending = !word.EndsWith("_asc", StringComparison.Ordinal);
        var end = word.LastIndexOf('_');
        var (column, key) = Key(end < 0 ? word : word[..end]);
        var order = new RowOrder<Project>(column, key, project => project.Id, isDescending);
        return new Listing<Project>([.. projects.Order(Comparer<Project>.Create(
            (left, right) => order.Compare(left, order.Key(right), right.Id)))], order);
    }

    private static (string? Column, Func<Project, string?> Key) Key(string column) => column switch
    {
        "name" => ("name", project => project.Name.ToUpperInvariant()),
        "path" => ("path", project => project.Path),
        "full_path" => ("full_path", project => project.FullPath),
        "created" => ("created_at", project => RowOrder<Project>.Sortable(project.CreatedAt)),
        "updated" => ("updated_at", project => RowOrder<Project>.Sortable(project.UpdatedAt)),
        "activity" or "latest_activity" =>
            ("last_activity_at", project => RowOrder<Project>.Sortable(project.LastActivityAt)),
        "stars" => ("star_count", project => RowOrder<Project>.Sortable(project.StarCount)),
        _ => (null, _ => ""),
    };
}
