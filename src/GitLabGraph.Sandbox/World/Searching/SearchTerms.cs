using System.Text.RegularExpressions;

namespace GitLabGraph.Sandbox.World.Searching;

/// <summary>
/// What a search is made of, as Gitlab::SQL::Pattern takes it apart: words, and what stands in quotes.
/// </summary>
internal static partial class SearchTerms
{
    public static string[] Of(string query)
    {
        List<string> quoted = [];
        var words = Quoted().Replace(query, match =>
        {
            quoted.Add(match.Value[1..^1]);
            return "";
        });
        return [.. words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries), .. quoted];
    }

    [GeneratedRegex("(?<=^| )\"[^\"]+\"(?= |$)", RegexOptions.CultureInvariant)]
    private static partial Regex Quoted();
}
