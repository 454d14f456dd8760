using GitLabGraph.Unified.Errors;
using GitLabGraph.Unified.Planning;

namespace GitLabGraph.Unified.Comments;

/// <summary>The filter of comments as GitLab's <c>notes</c> take it.</summary>
internal static class CommentArguments
{
    public static IEnumerable<UpstreamArgument> Of(PlannedField field)
    {
        var filter = field.Given<CommentFilter>("where");

        if (filter?.CreatedAfter is not null || filter?.IncludeInternal == false)
        {
            throw UnifiedErrors.Invalid(
                "GitLab cannot filter comments by time or leave internal ones out; filter what is answered.");
        }

        return [new UpstreamArgument("filter", "NotesFilterType", WordOf(filter?.Kind ?? CommentKind.Comment))];
    }

    private static string WordOf(CommentKind kind) => kind switch
    {
        CommentKind.System => "ONLY_ACTIVITY",
        CommentKind.All => "ALL_NOTES",
        _ => "ONLY_COMMENTS",
    };
}
