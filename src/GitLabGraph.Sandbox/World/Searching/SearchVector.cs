using System.Text.RegularExpressions;

namespace GitLabGraph.Sandbox.World.Searching;

/// <summary>A title and a description as PostgreSQL searches them: words, of which it knows whose each is.</summary>
internal sealed partial class SearchVector
{
    private readonly ILookup<int, string> _title;
    private readonly ILookup<int, string> _description;

    public SearchVector(string title, string? description)
    {
        _title = ByPosition(title);
        _description = ByPosition(description ?? "");
    }

    /// <summary>Whether the words stand one after another in one of the texts.</summary>
    public bool Holds(SearchedWords words, bool inTitle, bool inDescription) =>
        (inTitle && words.StandIn(_title)) || (inDescription && words.StandIn(_description));

    // What a tag holds is a word like others.
    private static ILookup<int, string> ByPosition(string text) =>
        Lexemes.Of(Tag().Replace(text, " $1 ")).ToLookup(lexeme => lexeme.Position, lexeme => lexeme.Text);

    [GeneratedRegex("</?([^>]+)>", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();
}
