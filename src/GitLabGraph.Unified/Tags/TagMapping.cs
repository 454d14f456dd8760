using GitLabGraph.Unified.Upstream;

namespace GitLabGraph.Unified.Tags;

/// <summary>Turns GitLab's labels into tags. The only place that knows GitLab's words for them.</summary>
internal static class TagMapping
{
    private const string ScopeMark = "::";

    /// <summary>From GraphQL's <c>Label</c>, whose scope stands in the class of its id only.</summary>
    public static Tag From(Remote label, TagBearer? metOn)
    {
        var scope = ClassOf(label.Word("id"));
        return Named(label, label.Word("title")) with
        {
            MetOn = metOn,
            Scope = scope switch
            {
                "ProjectLabel" => TagScope.Workspace,
                "GroupLabel" => TagScope.Group,
                _ => TagScope.Instance,
            },
            ScopeRaw = scope,
            TextColor = new Color(label.Word("textColor")),
            IsArchived = label.Flag("archived"),
            CreatedAt = label.Time("createdAt"),
            UpdatedAt = label.Time("updatedAt"),
        };
    }

    /// <summary>From the label of REST's events, which tells no more than how it is called and looks.</summary>
    public static Tag FromRest(Remote label) => Named(label, label.Word("name"));

    // gid://gitlab/GroupLabel/7
    private static string? ClassOf(string id)
    {
        var end = id.LastIndexOf('/');
        return end < 0 ? null : id[(id.LastIndexOf('/', end - 1) + 1)..end];
    }

    private static Tag Named(Remote label, string name)
    {
        var mark = name.LastIndexOf(ScopeMark, StringComparison.Ordinal);
        var isScoped = mark > 0 && mark + ScopeMark.Length < name.Length;

        return new Tag
        {
            Remote = label,
            Name = name,
            Description = label.Filled("description"),
            Color = new Color(label.Word("color")),
            ScopedKey = isScoped ? name[..mark] : null,
            ScopedValue = isScoped ? name[(mark + ScopeMark.Length)..] : null,
        };
    }
}
