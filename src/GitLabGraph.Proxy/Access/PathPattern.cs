namespace GitLabGraph.Proxy.Access;

/// <summary>A text in which <c>*</c> stands for any text.</summary>
internal static class PathPattern
{
    // Greedy with one place to return to: linear for what people write, and never worse than both lengths multiplied.
    public static bool Matches(ReadOnlySpan<char> pattern, ReadOnlySpan<char> text)
    {
        var (at, star, resume, position) = (0, -1, 0, 0);

        while (position < text.Length)
        {
            if (at < pattern.Length && pattern[at] == '*')
            {
                star = at++;
                resume = position;
            }
            else if (at < pattern.Length && pattern[at] == text[position])
            {
                at++;
                position++;
            }
            else if (star >= 0)
            {
                at = star + 1;
                position = ++resume;
            }
            else
            {
                return false;
            }
        }

        return pattern[at..].Trim('*').IsEmpty;
    }
}
