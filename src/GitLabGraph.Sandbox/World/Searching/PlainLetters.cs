using System.Collections.Frozen;
using System.Text;

namespace GitLabGraph.Sandbox.World.Searching;

/// <summary>Latin letters without their accents, as GitLab writes texts and searches before it compares them.</summary>
internal static class PlainLetters
{
    // The process knows no cultures, and so no letter's parts.
    private static readonly FrozenDictionary<char, string> Plain = new Dictionary<string, string>
    {
        ["a"] = "àáâãäåāăą", ["c"] = "çćĉċč", ["d"] = "ďđð", ["e"] = "èéêëēĕėęě", ["g"] = "ĝğġģ", ["h"] = "ĥħ",
        ["i"] = "ìíîïĩīĭįı", ["j"] = "ĵ", ["k"] = "ķ", ["l"] = "ĺļľŀł", ["n"] = "ñńņňŉ", ["o"] = "òóôõöøōŏő",
        ["r"] = "ŕŗř", ["s"] = "śŝşš", ["t"] = "ţťŧ", ["u"] = "ùúûüũūŭůűų", ["w"] = "ŵ", ["y"] = "ýÿŷ",
        ["z"] = "źżž", ["ae"] = "æ", ["oe"] = "œ", ["ss"] = "ß", ["th"] = "þ",
    }.SelectMany(static group => group.Value.Select(letter => (letter, group.Key)))
        .ToFrozenDictionary(static pair => pair.letter, static pair => pair.Key);

    /// <summary>In place of a letter that has no plain one stands a question mark.</summary>
    public static string Of(string text)
    {
        if (text.All(char.IsAscii))
        {
            return text;
        }

        var plain = new StringBuilder(text.Length);

        foreach (var letter in text)
        {
            _ = char.IsAscii(letter)
                ? plain.Append(letter)
                : plain.Append(Plain.GetValueOrDefault(char.ToLowerInvariant(letter), "?"));
        }

        return plain.ToString();
    }
}
