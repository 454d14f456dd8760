using System.Text.RegularExpressions;

namespace GitLabGraph.Architecture.Tests;

/// <summary>What the documents point at is there: files of the repository, and headings of each other.</summary>
public sealed partial class LinkTests
{
    public static TheoryData<string> Documents =>
    [
        .. Directory.EnumerateFiles(Repository.Root, "*.md")
            .Concat(Directory.EnumerateFiles(Path.Combine(Repository.Root, "docs"), "*.md", SearchOption.AllDirectories))
            .Select(Repository.Relative),
    ];

    [Theory]
    [MemberData(nameof(Documents))]
    public void A_document_points_at_what_is_there(string document)
    {
        var path = Path.Combine(Repository.Root, document);
        var links = Link().Matches(File.ReadAllText(path)).Select(static match => match.Groups["target"].Value);

        links.Where(static target => !target.Contains("://", StringComparison.Ordinal))
            .Where(target => !Exists(path, target))
            .ShouldBeEmpty();
    }

    private static bool Exists(string document, string target)
    {
        var (file, heading) = target.Split('#') is [var name, var anchor] ? (name, anchor) : (target, null);
        var path = file.Length == 0 ? document : Path.Combine(Path.GetDirectoryName(document)!, file);

        return (File.Exists(path) || Directory.Exists(path))
            && (heading is null || File.ReadLines(path).Any(line => Anchor(line) == heading));
    }

    // As GitLab and GitHub make it of a heading: lower case, spaces as hyphens, no punctuation.
    private static string? Anchor(string line) => line.StartsWith('#')
        ? string.Concat(line.TrimStart('#').Trim().ToLowerInvariant()
            .Where(static letter => char.IsLetterOrDigit(letter) || letter is ' ' or '-' or '_')
            .Select(static letter => letter == ' ' ? '-' : letter))
        : null;

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)")]
    private static partial Regex Link();
}
