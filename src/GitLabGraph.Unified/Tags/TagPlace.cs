using GitLabGraph.Unified.Accounts;
using GitLabGraph.Unified.Upstream;

namespace GitLabGraph.Unified.Tags;

/// <summary>The workspace or group whose tags are listed together: its own and those of the groups above.</summary>
/// <param name="Account">Whose GitLab it is in.</param>
/// <param name="Kind">Whether it is a project or a group.</param>
/// <param name="Number">GitLab's number of it.</param>
/// <param name="Path">Its full path.</param>
internal sealed record TagPlace(LinkedAccount Account, EntityKind Kind, string Number, string Path)
{
    /// <summary>Its list of labels over REST, which alone counts where they are used.</summary>
    public string Labels => $"{(Kind == EntityKind.Project ? "projects" : "groups")}/{Number}/labels?with_counts=true";

    /// <summary>The full paths of the groups whose tags can be met here, from the top.</summary>
    public IEnumerable<string> GroupPaths()
    {
        var end = Kind == EntityKind.Project ? Path.LastIndexOf('/') : Path.Length;

        for (var slash = Path.IndexOf('/'); slash >= 0 && slash < end; slash = Path.IndexOf('/', slash + 1))
        {
            yield return Path[..slash];
        }

        if (end > 0)
        {
            yield return Path[..end];
        }
    }
}
