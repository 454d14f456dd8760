using GitLabGraph.Sandbox.Rest.Entities;
using GitLabGraph.Sandbox.Rest.Routing;
using GitLabGraph.Sandbox.Rest.Writing;
using GitLabGraph.Sandbox.World.Changes.Code;
using GitLabGraph.Sandbox.World.Code;

namespace GitLabGraph.Sandbox.Rest.Endpoints;

/// <summary>Merging, approving, rebasing and subscribing to merge requests.</summary>
internal static class MergeEndpoints
{
    public static void Map(RestRouter router)
    {
        const string One = "/projects/:id/merge_requests/:iid";
        router.Put($"{One}/merge", On.MergeRequest(Merge));
        router.Put($"{One}/rebase", On.MergeRequest(Rebase));
        router.Get(
            $"{One}/approvals",
            On.MergeRequest((call, _, request) => RestAnswer.Json(json => ApprovalsEntity.Write(json, request, call))));
        router.Get($"{One}/approval_state", On.MergeRequest(ApprovalState));
        router.Post($"{One}/approve", On.MergeRequest(Approve));
        router.Post($"{One}/unapprove", On.MergeRequest(Unapprove));
        router
            .Post($"{One}/subscribe", On.MergeRequest((call, _, request) => Subscribe(call, request, isWanted: true)));
        router.Post(
            $"{One}/unsubscribe", On.MergeRequest((call, _, request) => Subscribe(call, request, isWanted: false)));
    }

    private static RestAnswer Merge(RestCall call, Project project, MergeRequest request)
    {
        var given = call.Parameters;
        var options = new MergeOptions
        {
            Sha = given.Text("sha"),
            Message = given.Text("merge_commit_message"),
            Squash = given.Flag("squash"),
            RemovesSourceBranch = given.Flag("should_remove_source_branch"),
            WaitsForChecks = (given.Flag("auto_merge") ?? given.Flag("merge_when_pipeline_succeeds")) == true,
        };
        return call.World.Changes.Merges.Merge(call.Viewer, request, options)
            .Done((json, row) => MergeRequestEntity.Write(json, row, call, isSingle: true));
    }

    private static RestAnswer Rebase(RestCall call, Project project, MergeRequest request)
        => call.World.Changes.Merges.Rebase(call.Viewer, request).Done(
            (json, _) =>
            {
                json.WriteStartObject();
                json.Field("rebase_in_progress", true);
                json.WriteEndObject();
            },
            StatusCodes.Status202Accepted);

    private static RestAnswer Approve(RestCall call, Project project, MergeRequest request)
        => call.World.Changes.Merges.Approve(call.Viewer, request, call.Parameters.Text("sha"))
            .Made((json, row) => ApprovalsEntity.Write(json, row, call));

    private static RestAnswer Unapprove(RestCall call, Project project, MergeRequest request)
        => call.World.Changes.Merges.Unapprove(call.Viewer, request)
            .Made((json, row) => ApprovalsEntity.Write(json, row, call));

    private static RestAnswer ApprovalState(RestCall call, Project project, MergeRequest request) =>
        call.Instance.Options.IsEnterprise
        ? RestAnswer.Json(json => ApprovalsEntity.State(json, request, call))
        : RestAnswer.Error(StatusCodes.Status404NotFound, "404 Not Found");

    private static RestAnswer Subscribe(RestCall call, MergeRequest request, bool isWanted)
        => request.SubscriberIds.Contains(call.User!.Id) == isWanted
            ? RestAnswer.NotModified
            : call.World.Changes.MergeRequests.Subscribe(call.Viewer, request, isWanted)
                .Made((json, row) => MergeRequestEntity.Write(json, row, call, isSingle: true));
}
