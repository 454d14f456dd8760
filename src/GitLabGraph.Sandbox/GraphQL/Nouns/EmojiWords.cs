namespace GitLabGraph.Sandbox.GraphQL.Nouns;

/// <summary>What GitLab knows of an emoji by its name.</summary>
internal sealed record EmojiWords(string Unicode, string Description, string Version)
{
    private static readonly Dictionary<string, EmojiWords> Known = new()
    {
        ["thumbsup"] = new("👍", "thumbs up sign", "6.0"),
        ["thumbsdown"] = new("👎", "thumbs down sign", "6.0"),
        ["heart"] = new("❤", "heavy black heart", "1.1"),
        ["tada"] = new("🎉", "party popper", "6.0"),
        ["eyes"] = new("👀", "eyes", "6.0"),
        ["rocket"] = new("🚀", "rocket", "6.0"),
    };

    /// <summary>
    /// Null for an emoji that a group made: GitLab finds no character of it (AwardEmojiPresenter), and its schema says
    /// all the same that there always is one.
    /// </summary>
    public static EmojiWords? Find(string name) => Known.GetValueOrDefault(name);
}
