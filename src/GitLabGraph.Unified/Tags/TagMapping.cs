using GitLabGraph.Unified.Upstream;

namespace GitLabGraph.Unified.Tags;

/// <summary>Turns GitLab's labels into tags. The only place that knows GitLab's words for them.</summary>
internal static class TagMapping
{
    private const string ScopeMark = "::";

    /// <summary>From GraphQL's <c>Label</c>, whose scope stands in the class of its id only.</summary>
    public static Tag From(Remote label, TagBearer? metOn)
    {
        var (name, scope) = (label.Word("title"), ClassOf(label.Word("id")));
        var scoped = SplitScope(name);
        return new Tag
        {
            Remote = label,
            MetOn = metOn,
            Name = name,
            Description = label.Text("description"),
            Color = new Color(label.Word("color")),
            TextColor = new Color(label.Word("textColor")),
            ScopedKey = scoped?.Key,
            ScopedValue = scoped?.Value,
            Scope = scope switch
            {
                "ProjectLabel" => TagScope.Workspace,
                "GroupLabel" => TagScope.Group,
                _ => TagScope.Instance,
            },
            ScopeRaw = scope,
            IsArchived = label.Flag("archived"),
            CreatedAt = label.Time("createdAt"),
            UpdatedAt = label.Time("updatedAt"),
        };
    }

    /// <summary>From the label of REST's events, which tells no more than how it is called and looks.</summary>
    public static Tag FromRest(Remote label)
    {
        var name = label.Word("name");
        var scoped = SplitScope(name);
        return new Tag
        {
            Remote = label,
            Name = name,
            Description = label.Text("description"),
            Color = new Color(label.Word("color")),
            ScopedKey = scoped?.Key,
            ScopedValue = scoped?.Value,
        };
    }

    private static (string Key, string Value)? SplitScope(string name)
    {
        var mark = name.LastIndexOf(ScopeMark, StringComparison.Ordinal);
        return mark > 0 && mark + ScopeMark.Length < name.Length
            ? (name[..mark], name[(mark + ScopeMark.Length)..])
            : null;
    }

    // gid://gitlab/GroupLabel/7
    private static string? ClassOf(string id)
    {
        var end = id.LastIndexOf('/');
        return end < 0 ? null : id[(id.LastIndexOf('/', end - 1) + 1)..end];
    }
}
