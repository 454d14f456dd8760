using GitLabGraph.GraphQL.Execution;
using GitLabGraph.Unified.Paging;
using GitLabGraph.Unified.Planning;
using GitLabGraph.Unified.Upstream;

namespace GitLabGraph.Unified.Comments;

/// <summary>
/// What was uploaded into the comments of a ticket. GitLab does not list uploads, so every comment is read.
/// </summary>
internal static class CommentUploads
{
    /// <summary>The comments as the upstream object lists them, with their text only.</summary>
    public static ListNeed From(Func<UpstreamSelection, UpstreamSelection> place) => new("notes", static (_, _) => { })
    {
        Place = place,

        // Without it the instance's own notes come along, which hold no uploads.
        Arguments = static _ =>
            [new UpstreamArgument("filter", "NotesFilterType", "ONLY_COMMENTS") { IsOptional = true }],
        IsCounted = false,
        Always = static note => note.Leaf("id").Leaf("body").Leaf("url"),
    };

    /// <summary>Asks for the comments along with what they stand on.</summary>
    public static Need Along(ListNeed comments) => (target, field) => comments.Add(target, Whole(field));

    public static async ValueTask<IEnumerable<Attachment>> ReadAsync(
        IResolverContext context, Entity owner, ListNeed comments)
    {
        var all = await Lists.ReadAsync(Whole(new PlannedField(context)), owner, comments, CommentMapping.From);
        return all.Nodes.SelectMany(comment =>
            AttachmentMapping.FindIn(comment.Body, comment.Url, comment.Remote.Account));
    }

    private static PlannedField Whole(PlannedField field) => field with
    {
        Page = new PageRequest(int.MaxValue, IsBackward: false, Cursor: null),
        Part = "_notes",
    };
}
