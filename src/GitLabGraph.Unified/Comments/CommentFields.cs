using System.Text.Json;
using GitLabGraph.GraphQL.Errors;
using GitLabGraph.GraphQL.Execution;
using GitLabGraph.GraphQL.Types;
using GitLabGraph.Unified.Errors;
using GitLabGraph.Unified.Paging;
using GitLabGraph.Unified.Planning;
using GitLabGraph.Unified.Tickets;
using GitLabGraph.Unified.Upstream;

namespace GitLabGraph.Unified.Comments;

/// <summary>What a comment stands on, and what stands in it.</summary>
[ObjectType<Comment>]
internal static class CommentFields
{
    /// <summary>The ticket or pull request that the comment stands on.</summary>
    public static async ValueTask<ICommentable> GetOnAsync([Parent] Comment comment, IResolverContext context) =>
        comment.On ?? CommentPage.Of(comment) switch
        {
            { GroupTicket: { } reference } => await SingleTicketSource.FindByReferenceAsync(
                context, reference, comment.Remote.Account, new PlannedField(context)),
            { IsOfCommit: true } => throw UnifiedErrors.NotFound(
                "The comment stands on a commit, which pull requests show it for, and on no ticket or pull request."),
            _ => await ToldByThreadAsync(comment, context),
        };

    private static async ValueTask<ICommentable> ToldByThreadAsync(Comment comment, IResolverContext context) =>
        (await Parts.ReadAsync(
            context, comment, "discussion", CommentNeeds.On, "noteable"))?.Object("noteable") is { } noteable
            && await FindAsync(noteable, context) is { } found
                ? found
                : throw UnifiedErrors.NotFound("What the comment stands on may not be seen by the linked account.");

    // A thread tells its ticket as an issue only, which knows less of it: the ticket is asked by its number.
    private static async ValueTask<ICommentable?> FindAsync(Remote noteable, IResolverContext context) =>
        noteable.Text("__typename") is "Issue"
            ? await SingleTicketSource.FindAsync(
                context, noteable.Account, noteable.Number(), new PlannedField(context))
            : CommentMapping.OnOf(noteable);

    /// <summary>What was uploaded into the text.</summary>
    public static IReadOnlyList<Attachment> GetAttachments([Parent] Comment comment) =>
        AttachmentMapping.FindIn(comment.Body, comment.Url, comment.Remote.Account);

    /// <summary>
    /// Emoji and who gave them, most first. Empty, with an error, on instances before 16.0, which do not tell them.
    /// </summary>
    public static async ValueTask<IReadOnlyList<ReactionSummary>> GetReactionsAsync(
        [Parent] Comment comment, IResolverContext context)
    {
        try
        {
            // Both begin before either is awaited, so that they share a document when they have to be asked for.
            var awards = PagelessLists.ReadAsync(context, comment, CommentNeeds.Awards).AsTask();
            var characters = new PlannedField(context).Selects("emoji")
                ? PagelessLists.ReadAsync(context, comment, CommentNeeds.Characters).AsTask()
                : Task.FromResult<IReadOnlyList<Remote>>([]);
            return CommentMapping.ReactionsOf(await awards, await characters);
        }
        catch (GraphQLException refusal) when (UnifiedErrors.IsTooOld(refusal))
        {
            // What the instance lacks leaves the rest of the comment standing.
            context.ReportError(refusal.Errors[0]);
            return [];
        }
    }

    /// <summary>
    /// GitLab's own object, as its REST API has it; null for a comment on a ticket of a group, such as an epic, or on a
    /// commit of a pull request.
    /// </summary>
    [GraphQLType("JSON")]
    public static async ValueTask<JsonElement?> GetRemoteDataAsync(
        [Parent] Comment comment, IResolverContext context) =>
        await CommentSource.PathAsync(context, comment) is { } path
            ? await RestSource.ReadAsync(context, comment.Remote.Account, path, "The comment")
            : null;
}
