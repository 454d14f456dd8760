using System.Text.Json;
using System.Text.RegularExpressions;

namespace GitLabGraph.Unified.Tests.Filters;

/// <summary>What a search means, told without GitLab and without stems: three letters are the same in a word and its stem.</summary>
internal static partial class SearchRules
{
    // Words that PostgreSQL leaves out of texts, or beginnings that are such words themselves.
    private static readonly string[] NeverSearched = (
        "the and but for not are was has had did who how why all any few nor own too can now out off our you his her him its she "
        + "this that with from have been were they them what when where will just some such into over only than then there here "
        + "both each more most very about after below under again once does other these those which before your")
        .Split(' ');

    /// <summary>Two parts of a text of the item's own, that have to be in one text of another's.</summary>
    public static FilterRule Parts(params Func<JsonElement, string?>[] texts) => sample =>
    {
        var own = texts.Select(text => text(sample)).OfType<string>().Where(static text => Word().IsMatch(text)).LastOrDefault();
        var parts = own is null ? [] : Word().Matches(own).Select(static word => word.Value[1..4]).Take(2).ToList();
        return parts.Count == 0
            ? null
            : (JsonSerializer.Serialize(string.Join(' ', parts).ToUpperInvariant()), item => texts.Any(text =>
                text(item) is { } other && parts.TrueForAll(part => other.Contains(part, StringComparison.OrdinalIgnoreCase))));
    };

    /// <summary>The beginnings of two words of the item's texts, each of which has to begin one of another's.</summary>
    public static FilterRule Beginnings(params Func<JsonElement, string?>[] texts) => sample =>
    {
        var begins = Word().Matches(TextOf(sample)).Select(static word => word.Value.ToLowerInvariant())
            .Where(static word => !NeverSearched.Contains(word) && !NeverSearched.Contains(word[..3]))
            .Select(static word => word[..3]).Distinct().TakeLast(2).ToList();
        return begins.Count == 0
            ? null
            : (JsonSerializer.Serialize(string.Join(' ', begins)), item => begins.TrueForAll(begin =>
                Regex.IsMatch(TextOf(item), "(?<![a-z0-9/.@])" + begin, RegexOptions.IgnoreCase)));

        string TextOf(JsonElement item) => string.Join('\n', texts.Select(text => text(item)));
    };

    public static Func<JsonElement, string?> Of(string path) => item => FilterRules.At(item, path)?.GetString();

    /// <summary>What stands behind the last slash.</summary>
    public static Func<JsonElement, string?> LastOf(string path) => item => Of(path)(item)?.Split('/')[^1];

    [GeneratedRegex("(?<![^ ])[A-Za-z]{4,}(?![^ ])")]
    private static partial Regex Word();
}
