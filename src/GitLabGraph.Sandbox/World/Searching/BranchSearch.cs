using System.Text.RegularExpressions;

namespace GitLabGraph.Sandbox.World.Searching;

/// <summary>
/// GitRefsFinder of GitLab: the first ^ and $ are anchors wherever they stand, and * is anything; the rest is a part of
/// the name. Without any of the three, the branch of just this name comes first.
/// </summary>
internal sealed class BranchSearch
{
    private readonly string _name;
    private readonly Regex _pattern;
    private readonly bool _isPattern;

    public BranchSearch(string search)
    {
        _name = search;
        _isPattern = search.AsSpan().ContainsAny('^', '$', '*');
        _pattern = new Regex(
            Once(Once(Regex.Escape(search), @"\^", "^"), @"\$", "$").Replace(@"\*", ".*?", StringComparison.Ordinal),
            RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
    }

    /// <summary>Those that are found, in the order that they had.</summary>
    public IEnumerable<T> Among<T>(IEnumerable<T> branches, Func<T, string> nameOf)
    {
        var found = branches.Where(branch => _pattern.IsMatch(nameOf(branch)));
        return _isPattern
            ? found
            : found.OrderBy(branch => !nameOf(branch).Equals(_name, StringComparison.OrdinalIgnoreCase));
    }

    private static string Once(string text, string part, string instead) =>
        text.IndexOf(part, StringComparison.Ordinal) is >= 0 and var at
            ? string.Concat(text.AsSpan(0, at), instead, text.AsSpan(at + part.Length))
            : text;
}
