namespace GitLabGraph.Unified.Upstream;

/// <summary>Texts that need not be there.</summary>
internal static class FilledText
{
    /// <summary>
    /// A text that says something: GitLab has null for nothing in one place and no letters in another.
    /// </summary>
    public static string? Filled(this Remote remote, string name) =>
        remote.Text(name) is { Length: > 0 } text ? text : null;
}
