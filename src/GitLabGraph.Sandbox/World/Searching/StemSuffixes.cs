namespace GitLabGraph.Sandbox.World.Searching;

/// <summary>The suffixes of Porter's second algorithm, step by step; of several, only the longest counts.</summary>
internal static class StemSuffixes
{
    private static readonly Dictionary<string, string> OfSecond = new()
    {
        ["tional"] = "tion", ["enci"] = "ence", ["anci"] = "ance", ["abli"] = "able", ["entli"] = "ent",
        ["izer"] = "ize", ["ization"] = "ize", ["ational"] = "ate", ["ation"] = "ate", ["ator"] = "ate",
        ["alism"] = "al", ["aliti"] = "al", ["alli"] = "al", ["fulness"] = "ful", ["ousli"] = "ous",
        ["ousness"] = "ous", ["iveness"] = "ive", ["iviti"] = "ive", ["biliti"] = "ble", ["bli"] = "ble",
        ["fulli"] = "ful", ["lessli"] = "less", ["ogi"] = "og", ["li"] = "",
    };

    private static readonly Dictionary<string, string> OfThird = new()
    {
        ["tional"] = "tion", ["ational"] = "ate", ["alize"] = "al", ["icate"] = "ic", ["iciti"] = "ic",
        ["ical"] = "ic", ["ful"] = "", ["ness"] = "", ["ative"] = "",
    };

    private static readonly string[] OfFourth =
    [
        "al", "ance", "ence", "er", "ic", "able", "ible", "ant", "ement", "ment", "ent", "ism", "ate", "iti", "ous",
        "ive", "ize", "ion",
    ];

    private static readonly string[] SecondEnds = [.. OfSecond.Keys];
    private static readonly string[] ThirdEnds = [.. OfThird.Keys];

    public static void Second(StemWord word)
    {
        if (word.Longest(SecondEnds) is { } end && word.IsInFirst(end.Length) && MayGo(word.Text, end))
        {
            word.Replace(end.Length, OfSecond[end]);
        }
    }

    public static void Third(StemWord word)
    {
        if (word.Longest(ThirdEnds) is { } end && word.IsInFirst(end.Length)
            && (end != "ative" || word.IsInSecond(end.Length)))
        {
            word.Replace(end.Length, OfThird[end]);
        }
    }

    public static void Fourth(StemWord word)
    {
        if (word.Longest(OfFourth) is { } end && word.IsInSecond(end.Length)
            && (end != "ion" || word.Text[..^3] is [.., 's' or 't']))
        {
            word.Replace(end.Length, "");
        }
    }

    private static bool MayGo(string word, string end) => end switch
    {
        "ogi" => word[..^3] is [.., 'l'],
        "li" => word[..^2] is [.., 'c' or 'd' or 'e' or 'g' or 'h' or 'k' or 'm' or 'n' or 'r' or 't'],
        _ => true,
    };
}
