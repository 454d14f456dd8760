namespace GitLabGraph.Sandbox.World.Searching;

/// <summary>One term of a search: words that have to stand side by side.</summary>
/// <param name="Words">They, with their places among each other.</param>
/// <param name="IsBeginning">Whether each is the beginning of a word; what stood in quotes is whole words.</param>
internal sealed record SearchedWords(IReadOnlyList<Lexeme> Words, bool IsBeginning)
{
    public bool StandIn(ILookup<int, string> text) =>
        text.Any(place => Words.All(word =>
            text[place.Key + word.Position - Words[0].Position].Any(found => Matches(found, word.Text))));

    private bool Matches(string found, string word) =>
        IsBeginning ? found.StartsWith(word, StringComparison.Ordinal) : found == word;
}
