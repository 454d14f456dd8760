using GitLabGraph.Sandbox.GraphQL.Binding;
using GitLabGraph.Sandbox.World.Code;

namespace GitLabGraph.Sandbox.GraphQL.Nouns;

/// <summary>What hangs on a merge request: reviewers, diff statistics and commits.</summary>
internal static class MergeRequestParts
{
    public static void Bind(FieldBindings bindings)
    {
        BindReviewers(bindings);
        BindDiff(bindings);
        BindCommits(bindings);
    }

    private static void BindReviewers(FieldBindings bindings)
    {
        UserFields.BindBasics(bindings.On<ReviewerRow>("MergeRequestReviewer"), row => row.User);
        UserFields.BindProfile(bindings.On<ReviewerRow>("MergeRequestReviewer"), row => row.User);
        bindings.On<ReviewerRow>("MergeRequestReviewer").Field("mergeRequestInteraction", row => row);
        bindings.On<ReviewerRow>("UserMergeRequestInteraction")
            .Field("approved", row => row.Request.Approvals.Any(approval => approval.UserId == row.User.Id))
            .Field("reviewed", row => row.Reviewer.State is not (ReviewState.Unreviewed or ReviewState.ReviewStarted))
            .Field("reviewState", row => IssueWords.Upper(row.Reviewer.State.ToString()))
            .Field("canMerge", (row, viewer) => viewer.World.SeenBy(row.User).CanMerge(row.Request))
            .Field("canUpdate", (row, viewer) => viewer.World.SeenBy(row.User).CanUpdate(row.Request));
    }

    private static void BindDiff(FieldBindings bindings)
    {
        bindings.On<MergeRequest>("DiffStatsSummary")
            .Field("changes", request => request.Additions + request.Deletions)
            .Field("fileCount", request => request.DiffStats.Length);
        bindings.On<object>("DiffRefs")
            .Field("baseSha", row => row is MergeRequest request ? request.BaseSha : Position(row).BaseSha)
            .Field("startSha", row => row is MergeRequest request ? request.BaseSha : Position(row).StartSha)
            .Field("headSha", row => row is MergeRequest request ? request.HeadSha : Position(row).HeadSha);
    }

    private static void BindCommits(FieldBindings bindings) => bindings.On<Commit>("Commit")
        .Field("id", commit => Gid.Of("CommitPresenter", commit.Sha))
        .Field("shortId", commit => commit.ShortSha)
        .Field("fullTitle", commit => commit.Title)
        .Field(
            "description", commit =>
                commit.Message.Length > commit.Title.Length ? commit.Message[commit.Title.Length..].Trim() : "")
        .Field("authoredDate", commit => GitLabTime.Write(commit.AuthoredAt))
        .Field("committedDate", commit => GitLabTime.Write(commit.CommittedAt))
        .Field("committerName", commit => commit.AuthorName)
        .Field("committerEmail", commit => commit.AuthorEmail)
        .Field("webPath", (commit, context) =>
            context.BasePath() + PathOf(commit, context.Viewer().World.Projects.Get(commit.ProjectId)))
        .Field("webUrl", (commit, context) =>
            context.BaseUrl() + PathOf(commit, context.Viewer().World.Projects.Get(commit.ProjectId)));

    private static World.Discussion.DiffPosition Position(object row) => (World.Discussion.DiffPosition)row;

    private static string PathOf(Commit commit, Project project) => $"/{project.FullPath}/-/commit/{commit.Sha}";
}
