using System.Text.RegularExpressions;

namespace GitLabGraph.Unified.Comments;

/// <summary>Finds uploads in GitLab's markdown: <c>![alt](/uploads/&lt;secret&gt;/name)</c>.</summary>
internal static partial class AttachmentMapping
{
    /// <summary>
    /// The uploads of a text in their order; their links are made whole with the address of what bears the text.
    /// </summary>
    public static IReadOnlyList<Attachment> FindIn(string? markdown, string owner)
    {
        if (string.IsNullOrEmpty(markdown) || !markdown.Contains("/uploads/", StringComparison.Ordinal))
        {
            return [];
        }

        // Uploads hang on the project: .../group/project/-/issues/7 has them under .../group/project.
        var place = owner.Split("/-/", 2)[0];
        return
        [
            .. Upload().Matches(markdown).Select(match => new Attachment(
                Uri.UnescapeDataString(match.Groups["name"].Value),
                place + match.Groups["path"].Value,
                match.Groups["image"].Length > 0)),
        ];
    }

    [GeneratedRegex(@"(?<image>!?)\[[^\]]*\]\((?<path>/uploads/[0-9a-f]{32}/(?<name>[^)\s]+))\)")]
    private static partial Regex Upload();
}
