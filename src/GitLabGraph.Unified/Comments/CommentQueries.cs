using GitLabGraph.GraphQL.Execution;
using GitLabGraph.GraphQL.Types;
using GitLabGraph.Unified.Nodes;
using GitLabGraph.Unified.Planning;
using GitLabGraph.Unified.Upstream;

namespace GitLabGraph.Unified.Comments;

/// <summary>Finds comments.</summary>
[QueryType]
internal static class CommentQueries
{
    /// <summary>A comment by its id; null, with an error, where there is none or it may not be seen.</summary>
    /// <param name="id">Its id, as <c>comments</c> tells it.</param>
    public static async ValueTask<Comment?> GetCommentAsync([GraphQLType("ID!")] string id, IResolverContext context)
    {
        var account = await QueryScope.AccountOfAsync(context);
        var selection = new UpstreamSelection();
        CommentNeeds.Add(selection, new PlannedField(context));
        var question = new EntityQuestion(
            account, EntityKind.Note, GlobalId.Parse(id, "Comment", account).Key, selection);
        return CommentMapping.From(await Parts.FindAsync(context, question, "The comment"));
    }
}
