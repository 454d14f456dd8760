namespace GitLabGraph.GraphQL.Sdl;

/// <summary>Which texts come back unchanged when they are printed as a block string.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#BlockStringValue()"/></remarks>
internal static class BlockText
{
    /// <summary>
    /// Not those with control characters or carriage returns, with empty lines at either end, or with an indentation
    /// that all lines share: reading the block would take these away.
    /// </summary>
    public static bool IsPrintable(string text)
    {
        if (text.Length is 0)
        {
            return true;
        }

        if (text.Any(character => character is < '\u0010' and not ('\t' or '\n')))
        {
            return false;
        }

        var lines = text.Split('\n');
        if (lines.Length > 1 && IsBlank(lines[0]))
        {
            return false;
        }

        var filled = lines.Where(line => !IsBlank(line)).ToList();
        return !IsBlank(lines[^1])
            && !(lines.Length > 1 && filled.TrueForAll(line => line[0] is ' ' or '\t'));
    }

    private static bool IsBlank(string line) => line.All(character => character is ' ' or '\t');
}
