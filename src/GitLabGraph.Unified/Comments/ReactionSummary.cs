using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.Unified.Comments;

/// <summary>An emoji that people gave.</summary>
/// <param name="Name">GitLab's name of it: <c>thumbsup</c>.</param>
/// <param name="Emoji">The character; null for one of the instance's own.</param>
/// <param name="Count">How many gave it.</param>
/// <param name="Usernames">Who did.</param>
[ObjectType]
internal sealed record ReactionSummary(string Name, string? Emoji, int Count, IReadOnlyList<string> Usernames);
