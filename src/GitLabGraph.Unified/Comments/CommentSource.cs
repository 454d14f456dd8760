using GitLabGraph.GraphQL.Execution;
using GitLabGraph.Unified.Planning;
using GitLabGraph.Unified.Upstream;

namespace GitLabGraph.Unified.Comments;

/// <summary>Finds a comment over REST, which knows it by the project and number of what it stands on.</summary>
internal static class CommentSource
{
    /// <summary>
    /// The comment's path; null for one on a ticket of a group, such as an epic, or on a commit, whose notes REST does
    /// not find by their ids.
    /// </summary>
    public static async ValueTask<string?> PathAsync(IResolverContext context, Comment comment)
    {
        if (!CommentPage.Of(comment).IsToldByThread)
        {
            return null;
        }

        var selection = new UpstreamSelection { TypeName = EntityKind.Note.TypeName };
        var on = selection.Object("discussion", "Discussion").Object("noteable").Leaf("__typename");
        on.On("Issue").Leaf("iid").Leaf("projectId");
        on.On("MergeRequest").Leaf("iid").Object("project", "Project").Leaf("id");
        var question = new EntityQuestion(comment.Remote.Account, EntityKind.Note, comment.UpstreamNumber, selection);
        var noteable = (await Parts.FindAsync(context, question, "The comment"))
            .Object("discussion")?.Object("noteable");
        return noteable is { } found && (found.Object("project")?.Number() ?? found.Text("projectId")) is { } project
            ? $"projects/{project}/{KindOf(found)}/{found.Word("iid")}/notes/{comment.UpstreamNumber}"
            : null;
    }

    private static string KindOf(Remote noteable) =>
        noteable.Text("__typename") == "MergeRequest" ? "merge_requests" : "issues";
}
