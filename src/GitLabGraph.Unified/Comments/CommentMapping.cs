using GitLabGraph.Unified.PullRequests;
using GitLabGraph.Unified.Tickets;
using GitLabGraph.Unified.Upstream;
using GitLabGraph.Unified.Users;

namespace GitLabGraph.Unified.Comments;

/// <summary>Turns GitLab's notes and discussions into comments and threads.</summary>
internal static class CommentMapping
{
    /// <summary>From GraphQL's <c>Note</c>.</summary>
    public static Comment From(Remote note) => From(note, on: null);

    /// <summary>As above, of a note that was met on its ticket or pull request.</summary>
    public static Comment From(Remote note, ICommentable? on) => new()
    {
        Remote = note,
        On = on,
        Body = note.Word("body"),
        BodyHtml = note.Text("bodyHtml"),
        Author = UserMapping.From(note.Object("author")),
        Discussion = note.Object("discussion") is { } discussion ? FromDiscussion(discussion) : null,
        Position = note.Object("position") is { } position ? PositionOf(position) : null,
        IsInternal = note.Flag("internal"),
        IsSystem = note.Flag("system"),
        SystemAction = note.Object("systemNoteMetadata")?.Text("action"),
        IsResolvable = note.Flag("resolvable"),
        IsResolved = note.Flag("resolved"),
        ResolvedBy = UserMapping.From(note.Object("resolvedBy")),
        ResolvedAt = note.Time("resolvedAt"),
        Url = note.Address("url"),
        CreatedAt = note.Time("createdAt") ?? default,
        UpdatedAt = note.Time("updatedAt") ?? default,
        LastEditedAt = note.Time("lastEditedAt"),
        LastEditedBy = UserMapping.From(note.Object("lastEditedBy")),
    };

    /// <summary>From GraphQL's <c>Discussion</c>.</summary>
    public static Discussion FromDiscussion(Remote discussion) => new()
    {
        Remote = discussion,
        IsResolvable = discussion.Flag("resolvable"),
        IsResolved = discussion.Flag("resolved"),
        ResolvedBy = UserMapping.From(discussion.Object("resolvedBy")),
        ResolvedAt = discussion.Time("resolvedAt"),
        CreatedAt = discussion.Time("createdAt"),
    };

    /// <summary>
    /// What a thread is about: GraphQL's <c>Issue</c> (every work item is one to it) or <c>MergeRequest</c>.
    /// </summary>
    public static ICommentable? OnOf(Remote noteable) => noteable.Text("__typename") switch
    {
        "Issue" => TicketMapping.FromIssue(noteable),
        "MergeRequest" => PullRequestMapping.From(noteable),
        _ => null,
    };

    /// <summary>The reactions of a note, most first.</summary>
    public static IReadOnlyList<ReactionSummary> ReactionsOf(
        IReadOnlyList<Remote> awards, IReadOnlyList<Remote> characters) =>
    [
        .. awards.GroupBy(static award => award.Word("name"))
            .Select(same => new ReactionSummary(
                same.Key,
                characters.Where(award => award.Text("name") == same.Key)
                    .Select(static award => award.Text("emoji")).FirstOrDefault(),
                same.Count(),
                [.. same.Select(static award => award.Object("user")?.Text("username")).OfType<string>()]))
            .OrderByDescending(static reaction => reaction.Count),
    ];

    private static DiffPosition PositionOf(Remote position) => new(
        position.Word("filePath"),
        position.Text("oldPath"),
        position.Text("newPath"),
        position.Integer("oldLine"),
        position.Integer("newLine"),
        position.Object("diffRefs")?.Text("baseSha"),
        position.Object("diffRefs")?.Text("headSha"));
}
