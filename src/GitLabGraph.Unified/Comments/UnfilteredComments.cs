using GitLabGraph.GraphQL.Execution;
using GitLabGraph.GraphQL.Relay;
using GitLabGraph.Unified.Paging;
using GitLabGraph.Unified.Planning;
using GitLabGraph.Unified.Upstream;

namespace GitLabGraph.Unified.Comments;

/// <summary>
/// Comments where an instance's notes take no filter yet: all of them are read, and those of the other kind left out.
/// </summary>
internal static class UnfilteredComments
{
    /// <summary>Asks for them along with what they stand on, as far as a page holds them.</summary>
    public static UpstreamField Along(ListNeed comments, PlannedField field) =>
        NotesOf(comments).Compose(Whole(field), isDetachable: true);

    public static async ValueTask<Connection<Comment>> ReadAsync(IResolverContext context, ICommentable on)
    {
        var field = new PlannedField(context);
        var kind = field.Given<CommentFilter>("where")?.Kind ?? CommentKind.Comment;
        var all = await Lists.ReadAsync(
            Whole(field), (Entity)on, NotesOf(on.CommentList), note => CommentMapping.From(note, on));
        return WholeList.Cut(
            [.. all.Nodes.Where(comment => IsOf(kind, comment))],
            field.Page,
            $"{kind} {on.Id}",
            static comment => comment.Id);
    }

    private static bool IsOf(CommentKind kind, Comment comment) =>
        kind == CommentKind.All || comment.IsSystem == (kind == CommentKind.System);

    private static ListNeed NotesOf(ListNeed comments) =>
        comments.Unfiltered(static note => note.Leaf("id").Leaf("system"));

    private static PlannedField Whole(PlannedField field) => field with
    {
        Page = new PageRequest(int.MaxValue, IsBackward: false, Cursor: null),
        Part = "_all",
    };
}
