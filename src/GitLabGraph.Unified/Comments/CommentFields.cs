using GitLabGraph.GraphQL.Execution;
using GitLabGraph.GraphQL.Types;
using GitLabGraph.Unified.Errors;
using GitLabGraph.Unified.Upstream;

namespace GitLabGraph.Unified.Comments;

/// <summary>What a comment stands on, and what stands in it.</summary>
[ObjectType<Comment>]
internal static class CommentFields
{
    /// <summary>The ticket or pull request that the comment stands on.</summary>
    public static async ValueTask<ICommentable> GetOnAsync([Parent] Comment comment, IResolverContext context) =>
        comment.On
        ?? ((await Parts.ReadAsync(context, comment, "discussion", CommentNeeds.On))?.Object("noteable") is { } noteable
            && CommentMapping.OnOf(noteable) is { } found
                ? found
                : throw UnifiedErrors.NotFound("What the comment stands on may not be seen by the linked account."));

    /// <summary>What was uploaded into the text.</summary>
    public static IReadOnlyList<Attachment> GetAttachments([Parent] Comment comment) =>
        AttachmentMapping.FindIn(comment.Body, comment.Url ?? "");

    /// <summary>Emoji and who gave them, most first; up to a hundred are counted.</summary>
    public static IReadOnlyList<ReactionSummary> GetReactions([Parent] Comment comment) =>
        CommentMapping.ReactionsOf(comment.Remote);
}
