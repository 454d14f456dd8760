namespace GitLabGraph.Sandbox.World.Searching;

/// <summary>
/// Issues of a project as PgFullTextSearchable finds them: every term has to be the beginning of a word of the title or
/// description, both by their English stems. Stop words are not looked for; of nothing else, nothing is found.
/// </summary>
internal sealed class FullTextSearch
{
    // A term is one of these alternatives; a number may stand behind a hyphen.
    private readonly SearchedWords[][] _terms;

    public FullTextSearch(string query) => _terms =
        [.. SearchTerms.Of(PlainLetters.Of(query)).Select(Alternatives).Where(term => term.Length > 0)];

    public bool Finds(SearchVector row, bool inTitle, bool inDescription) => _terms.Length > 0
        && Array.TrueForAll(_terms, term => Array.Exists(term, words => row.Holds(words, inTitle, inDescription)));

    private static SearchedWords[] Alternatives(string term)
    {
        string[] ways = term.All(char.IsAsciiDigit) ? [term, "-" + term] : [term];
        return
        [
            .. ways.Select(way => new SearchedWords(Lexemes.Of(way), !term.Any(char.IsWhiteSpace)))
                .Where(words => words.Words.Count > 0),
        ];
    }
}
