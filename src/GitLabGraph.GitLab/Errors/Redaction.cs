using System.Text.RegularExpressions;

namespace GitLabGraph.GitLab.Errors;

/// <summary>Takes secrets out of text that came from GitLab or from the network before it becomes a message.</summary>
internal static partial class Redaction
{
    private const int LongestMessage = 500;

    public static string Apply(string text)
    {
        // Cut first: an HTML page is of no use to a reader and costs the expressions time.
        var cut = text.Length > LongestMessage ? string.Concat(text.AsSpan(0, LongestMessage), "...") : text;
        cut = Named().Replace(cut, "$1***");
        cut = Prefixed().Replace(cut, "***");
        return UserOfUrl().Replace(cut, "$1***@");
    }

    // Parameters and headers that carry secrets, whatever stands in them.
    [GeneratedRegex(
        """
        ((?:private[-_]token|access_token|refresh_token|job[-_]token|client_secret|code_verifier|password|secret)
        ["']?\s*[=:]\s*["']?|Bearer\s+)[^\s"'&,;}]+
        """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Named();

    // GitLab's token prefixes: glpat- (personal, project, group), gloas- (OAuth secret), glrt-, glcbt-, glptt-,
    // glsoat- ...
    [GeneratedRegex(@"\b(?:gl[a-z]{2,6}|GR1348941)-[\w.\-]{8,}")]
    private static partial Regex Prefixed();

    [GeneratedRegex(@"(\w+://)[^/\s@]+@")]
    private static partial Regex UserOfUrl();
}
