using GitLabGraph.Unified.Errors;

namespace GitLabGraph.Unified.Planning;

/// <summary>
/// Names of tags and milestones in a filter. GitLab reads None and Any among them, in any case, as "has none" and "has
/// one": they are refused, because they would list what bears no such name.
/// </summary>
internal static class FilterNames
{
    private static readonly string[] Wildcards = ["none", "any"];

    /// <summary>Tags that have to be borne, each once: GitLab finds nothing for a name that it is given twice.</summary>
    public static string[]? Of(IReadOnlyList<string>? tags) =>
        tags?.Select(static tag => Named(tag, "tag")).Distinct(StringComparer.Ordinal).ToArray();

    public static string? OfMilestone(string? title) => title is null ? null : Named(title, "milestone");

    private static string Named(string name, string noun) => Wildcards.Contains(name.ToLowerInvariant())
        ? throw UnifiedErrors.Invalid(
            $"GitLab cannot filter by a {noun} of the name \"{name}\": to it the word means whether there is one.")
        : name;
}
