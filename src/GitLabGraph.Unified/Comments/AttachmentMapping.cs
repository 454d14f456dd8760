using System.Text.RegularExpressions;
using GitLabGraph.Unified.Accounts;

namespace GitLabGraph.Unified.Comments;

/// <summary>Finds uploads in GitLab's markdown: <c>![alt](/uploads/&lt;secret&gt;/name "title")</c>.</summary>
internal static partial class AttachmentMapping
{
    /// <summary>
    /// The uploads of a text in their order; their links are made whole with the address of what bears the text.
    /// </summary>
    public static IReadOnlyList<Attachment> FindIn(string? markdown, string? owner, LinkedAccount account)
    {
        if (string.IsNullOrEmpty(markdown) || !markdown.Contains("/uploads/", StringComparison.Ordinal))
        {
            return [];
        }

        var place = PlaceOf(owner ?? "", account.GroupPages);
        return
        [
            .. Upload().Matches(markdown).Select(match => new Attachment(
                Uri.UnescapeDataString(match.Groups["name"].Value),
                place + match.Groups["path"].Value,
                match.Groups["image"].Length > 0)),
        ];
    }

    // Of group/project/-/issues/7 they hang on group/project; of groups/group/-/epics/7, on groups/group/-.
    private static string PlaceOf(string owner, string groupPages)
    {
        var place = owner.Split("/-/", 2)[0];
        return Uri.TryCreate(owner, UriKind.Absolute, out var page)
            && page.AbsolutePath.StartsWith(groupPages, StringComparison.Ordinal)
                ? place + "/-"
                : place;
    }

    // Each part ends where the next link may begin, or a text of beginnings alone were read once for each of them. A
    // file's name has no slash; what follows it is a title (https://spec.commonmark.org/0.31.2/#link-title).
    [GeneratedRegex(
        """
        (?<image>!?)\[[^][]*\]
        \((?<path>/uploads/[0-9a-f]{32}/(?<name>[^)\s/]+))
        (\s+("(?>[^"\\]+|\\.)*"|'(?>[^'\\]+|\\.)*'|\((?>[^()\\]+|\\.)*\)))?\s*\)
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture)]
    private static partial Regex Upload();
}
