using System.Collections.Frozen;

namespace GitLabGraph.Sandbox.World.Searching;

/// <summary>The stem of an English word by Porter's second algorithm, which is what PostgreSQL keeps of it.</summary>
internal static class EnglishStem
{
    private static readonly FrozenDictionary<string, string> Irregular = new Dictionary<string, string>
    {
        ["skis"] = "ski", ["skies"] = "sky", ["dying"] = "die", ["lying"] = "lie", ["tying"] = "tie", ["idly"] = "idl",
        ["gently"] = "gentl", ["ugly"] = "ugli", ["early"] = "earli", ["only"] = "onli", ["singly"] = "singl",
        ["sky"] = "sky", ["news"] = "news", ["howe"] = "howe", ["atlas"] = "atlas", ["cosmos"] = "cosmos",
        ["bias"] = "bias", ["andes"] = "andes",
    }.ToFrozenDictionary();

    private static readonly FrozenSet<string> Kept = new[]
    {
        "inning", "outing", "canning", "herring", "earring", "proceed", "exceed", "succeed",
    }.ToFrozenSet();

    /// <param name="word">In small letters.</param>
    public static string Of(string word)
    {
        if (word.Length < 3)
        {
            return word;
        }

        if (Irregular.TryGetValue(word, out var stem))
        {
            return stem;
        }

        var parts = new StemWord(word);
        EndOfPlural(parts);

        if (!Kept.Contains(parts.Text))
        {
            EndOfTense(parts);
            EndInY(parts);
            StemSuffixes.Second(parts);
            StemSuffixes.Third(parts);
            StemSuffixes.Fourth(parts);
            LastLetter(parts);
        }

        return parts.Text.Replace('Y', 'y');
    }

    private static void EndOfPlural(StemWord word)
    {
        switch (word.Longest("sses", "ied", "ies", "us", "ss", "s"))
        {
            case "sses":
                word.Replace(4, "ss");
                break;
            case "ied" or "ies":
                word.Replace(3, word.Text.Length > 4 ? "i" : "ie");
                break;
            case "s" when word.HasVowelBefore(2):
                word.Replace(1, "");
                break;
        }
    }

    private static void EndOfTense(StemWord word)
    {
        switch (word.Longest("eedly", "ingly", "edly", "eed", "ing", "ed"))
        {
            case null:
                return;
            case ("eed" or "eedly") and { Length: var length }:
                if (word.IsInFirst(length))
                {
                    word.Replace(length, "ee");
                }

                return;
            case var end when word.HasVowelBefore(end.Length):
                word.Replace(end.Length, "");
                break;
            default:
                return;
        }

        if (word.Longest("at", "bl", "iz") is not null)
        {
            word.Replace(0, "e");
        }
        else if (word.Longest("bb", "dd", "ff", "gg", "mm", "nn", "pp", "rr", "tt") is not null)
        {
            word.Replace(1, "");
        }
        else if (word.IsShort)
        {
            word.Replace(0, "e");
        }
    }

    private static void EndInY(StemWord word)
    {
        if (word.Text is [_, .., var before, 'y' or 'Y'] && !StemWord.IsVowel(before))
        {
            word.Replace(1, "i");
        }
    }

    private static void LastLetter(StemWord word)
    {
        if ((word.Text[^1] == 'e' && (word.IsInSecond(1) || (word.IsInFirst(1) && !word.EndsShort(1))))
            || (word.Text[^1] == 'l' && word.IsInSecond(1) && word.Text[^2] == 'l'))
        {
            word.Replace(1, "");
        }
    }
}
