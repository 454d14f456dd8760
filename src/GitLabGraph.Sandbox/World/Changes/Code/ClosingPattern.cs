using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using GitLabGraph.Sandbox.World.Code;

namespace GitLabGraph.Sandbox.World.Changes.Code;

/// <summary>"Closes #4, #6 and fixes group/project#7" in a description: the issues that a merge will close.</summary>
internal static partial class ClosingPattern
{
    public static ImmutableArray<long> Find(GitLabWorld world, Project project, string? description)
    {
        if (description is null)
        {
            return [];
        }

        return [.. Sentences().Matches(description)
            .SelectMany(sentence => References().Matches(sentence.Value))
            .Select(reference => Resolve(world, project, reference))
            .OfType<long>()
            .Distinct()];
    }

    /// <summary>The keys of Jira's issues that a merge will close.</summary>
    public static ImmutableArray<string> FindKeys(string? description) =>
        [.. KeySentences().Matches(description ?? "").Select(match => match.Groups["key"].Value).Distinct()];

    private static long? Resolve(GitLabWorld world, Project project, Match reference)
    {
        var other = reference.Groups["path"].Length > 0 ? world.FindProject(reference.Groups["path"].Value) : project;
        var iid = int.Parse(reference.Groups["iid"].ValueSpan, CultureInfo.InvariantCulture);
        return other is null ? null : world.FindIssue(other.Place, iid)?.Id;
    }

    [GeneratedRegex(@"\b(?:clos(?:e[sd]?|ing)|fix(?:e[sd]|ing)?|resolv(?:e[sd]?|ing)|implement(?:s|ed|ing)?)\b:?\s+(?:(?:issues?\s+)?[\w./-]*#\d{1,9}(?:,?\s+(?:and\s+)?|,)?)+", RegexOptions.IgnoreCase)]
    private static partial Regex Sentences();

    [GeneratedRegex(@"\b(?i:clos(?:e[sd]?|ing)|fix(?:e[sd]|ing)?|resolv(?:e[sd]?|ing)):?\s+(?<key>[A-Z][A-Z0-9_]+-\d+)\b")]
    private static partial Regex KeySentences();

    [GeneratedRegex(@"(?<path>[\w.-]+(?:/[\w.-]+)+)?#(?<iid>\d{1,9})")]
    private static partial Regex References();
}
