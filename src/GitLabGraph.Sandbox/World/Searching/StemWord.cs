namespace GitLabGraph.Sandbox.World.Searching;

/// <summary>A word on its way to its stem, with the two regions of it that suffixes have to lie in.</summary>
internal sealed class StemWord
{
    // Their stems would be too short by the rule.
    private static readonly string[] Beginnings = ["gener", "commun", "arsen"];

    private readonly int _first;
    private readonly int _second;

    public StemWord(string word)
    {
        Text = WithConsonants(word);
        _first = Beginnings.FirstOrDefault(begin => word.StartsWith(begin, StringComparison.Ordinal))?.Length
            ?? Region(0);
        _second = Region(_first);
    }

    /// <summary>The word; a y that is a consonant is a capital.</summary>
    public string Text { get; private set; }

    /// <summary>Whether nothing lies in the first region and the end is short.</summary>
    public bool IsShort => _first >= Text.Length && EndsShort(0);

    public static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';

    public bool IsInFirst(int length) => Text.Length - length >= _first;

    public bool IsInSecond(int length) => Text.Length - length >= _second;

    /// <summary>The longest of these that the word ends in.</summary>
    public string? Longest(params ReadOnlySpan<string> ends)
    {
        string? longest = null;

        foreach (var end in ends)
        {
            if (end.Length > (longest?.Length ?? 0) && Text.EndsWith(end, StringComparison.Ordinal))
            {
                longest = end;
            }
        }

        return longest;
    }

    public bool HasVowelBefore(int length) => Text.SkipLast(length).Any(IsVowel);

    /// <summary>Whether what is left without the last letters ends in a short syllable.</summary>
    public bool EndsShort(int without) => Text[..^without] switch
    {
        [var vowel, var end] => IsVowel(vowel) && !IsVowel(end),
        [.., var before, var vowel, var end] =>
            !IsVowel(before) && IsVowel(vowel) && !IsVowel(end) && end is not ('w' or 'x' or 'Y'),
        _ => false,
    };

    public void Replace(int length, string instead) => Text = Text[..^length] + instead;

    private int Region(int from)
    {
        for (var index = from + 1; index < Text.Length; index++)
        {
            if (!IsVowel(Text[index]) && IsVowel(Text[index - 1]))
            {
                return index + 1;
            }
        }

        return Text.Length;
    }

    private static string WithConsonants(string word)
    {
        var letters = word.ToCharArray();

        for (var index = 0; index < letters.Length; index++)
        {
            if (letters[index] == 'y' && (index == 0 || IsVowel(letters[index - 1])))
            {
                letters[index] = 'Y';
            }
        }

        return new string(letters);
    }
}
