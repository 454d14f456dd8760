using GitLabGraph.GitLab.GraphQL;

namespace GitLabGraph.Unified.Comments;

/// <summary>
/// The characters of reactions, which are asked beside them: GitLab's schema says that each has one, and those that a
/// group made have none, so that GitLab loses the whole row and says so in an error, before 17 without its place.
/// </summary>
internal static class EmojiCharacters
{
    /// <summary>The name under which GitLab answers the list that may lose rows.</summary>
    public const string Key = "characters";

    /// <summary>Whether an error says no more than that some emoji has no character.</summary>
    public static bool IsLackOf(GitLabGraphQLError error) =>
        error.Message.Contains("non-nullable field AwardEmoji.emoji", StringComparison.Ordinal);
}
