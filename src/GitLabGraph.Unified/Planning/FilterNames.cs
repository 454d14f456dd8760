using System.Diagnostics.CodeAnalysis;
using GitLabGraph.GraphQL.Errors;
using GitLabGraph.Unified.Errors;

namespace GitLabGraph.Unified.Planning;

/// <summary>
/// Names in a filter that GitLab reads as something else: None and Any, in any case, as "has none" and "has one", a tag
/// that ends with <c>::*</c>, where scoped labels are licensed, as any of its scope, and some titles of milestones as
/// days. They are refused, because they would list what bears no such name.
/// </summary>
internal static class FilterNames
{
    private static readonly string[] Wildcards = ["none", "any"];

    // The older words that GitLab still takes, exactly as they stand here.
    private static readonly string[] MilestoneWildcards =
        ["No Milestone", "Any Milestone", "#upcoming", "#started"];

    /// <summary>Tags that have to be borne, each once: GitLab finds nothing for a name that comes twice.</summary>
    public static string[]? OfBorne(IReadOnlyList<string>? tags) => Of(tags)?.Select(static tag => Named(tag, "tag"))
        .Distinct(StringComparer.Ordinal).ToArray();

    /// <summary>Tags of which one has to be borne, or none.</summary>
    public static IReadOnlyList<string>? Of(IReadOnlyList<string>? tags) =>
        tags?.FirstOrDefault(static tag => tag.EndsWith("::*", StringComparison.Ordinal)) is { } scope
            ? throw Refused(scope, "tag")
            : tags;

    /// <summary>The title of a milestone.</summary>
    public static string? OfMilestone(string? title) =>
        MilestoneWildcards.Contains(title) ? throw Refused(title!, "milestone") : Named(title, "milestone");

    /// <summary>The username of somebody who approved.</summary>
    public static string? OfApprover(string? username) => Named(username, "person");

    [return: NotNullIfNotNull(nameof(name))]
    private static string? Named(string? name, string noun) =>
        Wildcards.Contains(name?.ToLowerInvariant()) ? throw Refused(name!, noun) : name;

    private static GraphQLException Refused(string name, string noun) => UnifiedErrors.Invalid(
        $"GitLab cannot filter by a {noun} of the name \"{name}\": to it the word means something else.");
}
