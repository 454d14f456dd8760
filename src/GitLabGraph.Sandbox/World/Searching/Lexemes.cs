using System.Text.RegularExpressions;

namespace GitLabGraph.Sandbox.World.Searching;

/// <summary>
/// Takes a text apart as PostgreSQL's parser does: words, compounds with their parts, numbers, addresses and paths.
/// Only what is a word of letters is brought to its stem; stop words are left out, and keep their place.
/// </summary>
internal static partial class Lexemes
{
    private const StringComparison Same = StringComparison.Ordinal;

    public static IReadOnlyList<Lexeme> Of(string text)
    {
        List<Lexeme> found = [];
        var position = 0;

        foreach (var match in Token().Matches(PlainLetters.Of(text)).Where(match => !match.Value.EndsWith("://", Same)))
        {
            foreach (var part in PartsOf(match))
            {
                position++;

                if (Keep(part) is { } kept)
                {
                    found.Add(new Lexeme(kept, position));
                }
            }
        }

        return found;
    }

    private static IEnumerable<string> PartsOf(Match match)
    {
        var whole = match.Value.ToLowerInvariant();

        if (match.Groups["compound"].Success)
        {
            return [whole, .. whole.Split('-')];
        }

        return match.Groups["way"] is { Success: true } way
            ? [whole, match.Groups["host"].Value.ToLowerInvariant(), way.Value.ToLowerInvariant()]
            : [whole];
    }

    private static string? Keep(string part) =>
        !part.All(static letter => char.IsAsciiLetterLower(letter) || letter == '-') ? part
        : StopWords.Contain(part) ? null
        : EnglishStem.Of(part);

    [GeneratedRegex(
        """
        [A-Za-z]+://
        | [A-Za-z0-9][A-Za-z0-9._+-]*@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+
        | (?<host>[A-Za-z0-9_-]+(\.[A-Za-z0-9_-]+)+(:[0-9]+)?)(?<way>/[^\s<>"]+)
        | [A-Za-z0-9_]+([.][A-Za-z0-9_]+)+
        | /?[A-Za-z0-9_][A-Za-z0-9_.~-]*(/[A-Za-z0-9_.~-]*[A-Za-z0-9_])+
        | /[A-Za-z0-9_]([A-Za-z0-9_.~-]*[A-Za-z0-9_])?
        | (?<compound>[A-Za-z][A-Za-z0-9]*(-[A-Za-z][A-Za-z0-9]*)+)
        | [+-]?[0-9]+(?![A-Za-z0-9])
        | [A-Za-z0-9]+
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Token();
}
