using System.Globalization;
using GitLabGraph.Sandbox.GraphQL.Binding;
using GitLabGraph.Sandbox.GraphQL.Paging;
using GitLabGraph.Sandbox.World;
using GitLabGraph.Sandbox.World.Code;
using GitLabGraph.Sandbox.World.People;
using GitLabGraph.Sandbox.World.Queries;
using GitLabGraph.Sandbox.World.Sight;

namespace GitLabGraph.Sandbox.GraphQL.Nouns;

/// <summary>MergeRequest.</summary>
internal static class MergeRequestFields
{
    public static void Bind(FieldBindings bindings)
    {
        var requests = bindings.On<MergeRequest>("MergeRequest");
        BindFacts(requests);
        BindState(requests);
        BindPeople(requests);
        BindTalk(requests);
        MergeRequestParts.Bind(bindings);
        bindings.On<ClosingMergeRequest>("WorkItemClosingMergeRequest")
            .Field("id", row => Gid.Of("MergeRequestsClosingIssues", row.MergeRequest.Id))
            .Field("fromMrDescription", _ => true);
    }

    private static void BindFacts(TypeBindings<MergeRequest> requests) => requests
        .Field("id", request => Gid.Of("MergeRequest", request.Id))
        .Field("iid", request => request.Iid.ToString(CultureInfo.InvariantCulture))
        .Field("titleHtml", request => Html.Inline(request.Title))
        .Field("descriptionHtml", request => Html.Block(request.Description))
        .Field("project", (request, viewer) => viewer.World.Projects.Get(request.ProjectId))
        .Field("targetProject", (request, viewer) => viewer.World.Projects.Get(request.ProjectId))
        .Field("sourceProject", (request, viewer) => SourceOf(request, viewer))
        .Field("diffHeadSha", request => request.HeadSha)
        .Field("diffRefs", request => request)
        .Field("diffStatsSummary", request => request)
        .Field("commitCount", (request, viewer) => CommitsOf(request, viewer).Count())
        .Connection("commits", (request, context) => new Listing<Commit>(
            [.. CommitsOf(request, context.Viewer())], RowOrder<Commit>.ById(commit => commit.Id, isDescending: true)))
        .Connection("labels", (request, context) => LabelFields.Of(request.LabelIds, context))
        .Field("milestone", (request, viewer) => MilestoneFields.Of(request.MilestoneId, viewer))
        .Field("reference", (request, context) =>
            $"{(context.Has("full") ? PathOf(request, context.Viewer().World) : "")}!{request.Iid}")
        .Field("webPath", (request, context) => context.BasePath() + WebPathOf(request, context.Viewer().World))
        .Field("webUrl", (request, context) => context.BaseUrl() + WebPathOf(request, context.Viewer().World));

    private static void BindState(TypeBindings<MergeRequest> requests) => requests
        .Field("state", request => request.State.ToString().ToLowerInvariant())
        .Field("draft", request => request.IsDraft)
        .Field("conflicts", request => request.HasConflicts)
        .Field("detailedMergeStatus", (request, viewer) =>
            IssueWords.Upper(MergeChecks.StatusOf(request, viewer.World).ToString()))
        .Field("mergeStatusEnum", request => request.HasConflicts ? "CANNOT_BE_MERGED" : "CAN_BE_MERGED")
        .Field("headPipeline", (request, viewer) =>
            request.HeadPipelineId is { } id
            && viewer.CanReadPipelines(viewer.World.Projects.Get(request.ProjectId))
                ? viewer.World.Pipelines.Find(id)
                : null)
        .Field("approved", (request, viewer) => viewer.World.IsApproved(request))
        .Field("approvalsRequired", (request, viewer) =>
            MergeChecks.ApprovalsRequired(viewer.World.Projects.Get(request.ProjectId), viewer.World))
        .Field("approvalsLeft", (request, viewer) => ApprovalsLeft(request, viewer))
        .Field("createdAt", request => GitLabTime.Write(request.CreatedAt))
        .Field("updatedAt", request => GitLabTime.Write(request.UpdatedAt))
        .Field("mergedAt", request => GitLabTime.Write(request.MergedAt))
        .Field("closedAt", request => GitLabTime.Write(request.ClosedAt))
        .Field("discussionLocked", request => request.IsDiscussionLocked ?? false);

    private static void BindPeople(TypeBindings<MergeRequest> requests) => requests
        .Field("author", (request, viewer) => viewer.World.Users.Find(request.AuthorId))
        .Field("mergeUser", (request, viewer) => People.Find(request.MergeUserId, viewer))
        .Connection("assignees", (request, viewer) => People.Of(request.AssigneeIds, viewer), (User user) => user.Id)
        .Connection(
            "reviewers",
            (request, viewer) => request.Reviewers.Select(reviewer => ReviewerRow.Of(reviewer, request, viewer)),
            (ReviewerRow row) => row.User.Id)
        .Connection(
            "approvedBy",
            (request, viewer) => People.Of(request.Approvals.Select(approval => approval.UserId), viewer),
            (User user) => user.Id)
        .Connection(
            "participants",
            (request, viewer) => People.Of(
                viewer.World.Notes.Of(request.AsTarget)
                    .Where(note => !note.IsSystem)
                    .Select(note => note.AuthorId)
                    .Append(request.AuthorId)
                    .Distinct(),
                viewer),
            (User user) => user.Id);

    private static void BindTalk(TypeBindings<MergeRequest> requests) => requests
        .Field("userNotesCount", (request, viewer) => viewer.World.CommentCountOf(request.AsTarget))
        .Field(
            "userDiscussionsCount", (request, viewer) =>
                Threads(request, viewer).Count(thread => !thread.First.IsSystem))
        .Field(
            "resolvableDiscussionsCount", (request, viewer) =>
                Threads(request, viewer).Count(thread => thread.IsResolvable))
        .Field(
            "resolvedDiscussionsCount", (request, viewer) =>
                Threads(request, viewer).Count(thread => thread.IsResolved))
        .Field("upvotes", (request, viewer) => viewer.World.AwardCountOf(request.AsTarget, "thumbsup"))
        .Field("downvotes", (request, viewer) => viewer.World.AwardCountOf(request.AsTarget, "thumbsdown"))
        .Connection("notes", (request, context) => NoteListing.Notes(request.AsTarget, context))
        .Connection("discussions", (request, context) => NoteListing.Threads(request.AsTarget, context));

    private static System.Collections.Immutable.ImmutableArray<World.Discussion.Thread> Threads(
        MergeRequest request, Viewer viewer) =>
        viewer.World.ThreadsOf(request.AsTarget);

    private static int ApprovalsLeft(MergeRequest request, Viewer viewer) =>
        MergeChecks.ApprovalsLeft(request, viewer.World.Projects.Get(request.ProjectId), viewer.World);

    private static Project? SourceOf(MergeRequest request, Viewer viewer) =>
        request.SourceProjectId is { } id && viewer.World.Projects.Find(id) is { } project && viewer.CanSee(project)
            ? project
            : null;

    /// <summary>
    /// What the source branch has and the target had not: commits down to the merge base, newest first.
    /// </summary>
    private static IEnumerable<Commit> CommitsOf(MergeRequest request, Viewer viewer) =>
        viewer.World.HistoryOf(request.SourceProjectId ?? request.ProjectId, request.HeadSha)
            .TakeWhile(commit => commit.Sha != request.BaseSha)
            .OrderByDescending(commit => commit.Id);

    private static string PathOf(MergeRequest request, GitLabWorld world) =>
        world.Projects.Get(request.ProjectId).FullPath;

    private static string WebPathOf(MergeRequest request, GitLabWorld world) =>
        $"/{PathOf(request, world)}/-/merge_requests/{request.Iid}";
}
