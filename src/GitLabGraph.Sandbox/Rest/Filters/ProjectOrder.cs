using GitLabGraph.Sandbox.Rest.Paging;
using GitLabGraph.Sandbox.World.Code;

namespace GitLabGraph.Sandbox.Rest.Filters;

/// <summary>An order of projects; only that by id can be paged by keyset.</summary>
internal sealed record ProjectOrder(string By, bool IsDescending)
{
    public bool SupportsKeyset => By is "id";

    public string Key(Project project) => By switch
    {
        "name" => project.Name,
        "path" => project.Path,
        "created_at" => KeysetPage.Sortable(project.CreatedAt.UtcTicks),
        "updated_at" => KeysetPage.Sortable(project.UpdatedAt.UtcTicks),
        "last_activity_at" => KeysetPage.Sortable(project.LastActivityAt.UtcTicks),
        "star_count" => KeysetPage.Sortable(project.StarCount),
        _ => "",
    };

    public IEnumerable<Project> Apply(IEnumerable<Project> projects) => IsDescending
        ? projects.OrderByDescending(Key, StringComparer.OrdinalIgnoreCase).ThenByDescending(project => project.Id)
        : projects.OrderBy(Key, StringComparer.OrdinalIgnoreCase).ThenBy(project => project.Id);
}
