using System.Text;

namespace GitLabGraph.GraphQL.Types.Conventions;

/// <summary>How CLR names become GraphQL names.</summary>
internal static class Naming
{
    /// <summary>
    /// <c>CreatedAt</c> becomes <c>createdAt</c>, <c>URL</c> becomes <c>url</c>, <c>IDNumber</c> becomes
    /// <c>idNumber</c>.
    /// </summary>
    public static string CamelCase(string name)
    {
        var upper = 0;
        while (upper < name.Length && char.IsUpper(name[upper]))
        {
            upper++;
        }

        // The last capital of several begins the next word, unless the name ends with it.
        var lowered = upper > 1 && upper < name.Length && char.IsLower(name[upper]) ? upper - 1 : upper;
        return string.Concat(name[..lowered].ToLowerInvariant(), name.AsSpan(lowered));
    }

    /// <summary>
    /// <c>InProgress</c> becomes <c>IN_PROGRESS</c>, <c>HTTPStatus2xx</c> becomes <c>HTTP_STATUS2XX</c>.
    /// </summary>
    public static string UpperSnakeCase(string name)
    {
        var words = new StringBuilder(name.Length + 4);
        for (var index = 0; index < name.Length; index++)
        {
            if (index > 0 && name[index - 1] is not '_' && BeginsWord(name, index))
            {
                words.Append('_');
            }

            words.Append(char.ToUpperInvariant(name[index]));
        }

        return words.ToString();
    }

    /// <summary>
    /// A capital after a small letter or digit, or the capital that begins the word after an abbreviation.
    /// </summary>
    private static bool BeginsWord(string name, int index) =>
        char.IsUpper(name[index])
        && (!char.IsUpper(name[index - 1]) || (index + 1 < name.Length && char.IsLower(name[index + 1])));
}
