using GitLabGraph.GitLab.Connections;
using GitLabGraph.GitLab.Paging;

namespace GitLabGraph.GitLab.Rest.Code;

/// <summary>What GraphQL lacks of merge requests; a project is given by its id or full path.</summary>
public sealed class MergeRequestsClient(GitLabRestClient rest)
{
    /// <summary>Merge requests with any of REST's filters, given as <see cref="RestPath.With"/> on the path.</summary>
    public Listing<RestMergeRequest> List(
        string project, Func<RestPath, RestPath> filters, UpstreamCall call) =>
        rest.List(
            filters(new RestPath("projects").Value(project).Then("merge_requests")),
            RestJson.Default.ListRestMergeRequest,
            call);

    public Task<RestMergeRequest> GetAsync(
        string project, int number, UpstreamCall call, CancellationToken cancellationToken) =>
        rest.GetAsync(Route(project, number), RestJson.Default.RestMergeRequest, call, cancellationToken);

    public Listing<RestCommit> ListCommits(string project, int number, UpstreamCall call) =>
        rest.List(Route(project, number).Then("commits"), RestJson.Default.ListRestCommit, call);

    public Listing<RestMergeRequestDiff> ListDiffs(string project, int number, UpstreamCall call) =>
        rest.List(Route(project, number).Then("diffs"), RestJson.Default.ListRestMergeRequestDiff, call);

    /// <summary>Issues that merging it closes.</summary>
    public Listing<RestIssue> ListClosedIssues(string project, int number, UpstreamCall call) =>
        rest.List(Route(project, number).Then("closes_issues"), RestJson.Default.ListRestIssue, call);

    public Task<RestApprovals> GetApprovalsAsync(
        string project, int number, UpstreamCall call, CancellationToken cancellationToken) =>
        rest.GetAsync(
            Route(project, number).Then("approvals"), RestJson.Default.RestApprovals, call, cancellationToken);

    /// <summary>Approval rules; not found without a licence for them.</summary>
    public Task<RestApprovalState> GetApprovalStateAsync(
        string project, int number, UpstreamCall call, CancellationToken cancellationToken) =>
        rest.GetAsync(
            Route(project, number).Then("approval_state"), RestJson.Default.RestApprovalState, call, cancellationToken);

    /// <summary>
    /// Approves, if the head is still <paramref name="sha"/> where it is given. Approving twice, or without the right
    /// to, is forbidden: GitLab says 401, which does not mean that the token is bad.
    /// </summary>
    public Task<RestApprovals> ApproveAsync(
        string project, int number, string? sha, UpstreamCall call, CancellationToken cancellationToken) =>
        rest.SendAsync(
            new GitLabRequest(HttpMethod.Post, Route(project, number).Then("approve").With("sha", sha).ToString())
            {
                UnauthorizedMeansForbidden = true,
            },
            RestJson.Default.RestApprovals,
            call,
            cancellationToken);

    public Task UnapproveAsync(string project, int number, UpstreamCall call, CancellationToken cancellationToken) =>
        rest.SendAsync(HttpMethod.Post, Route(project, number).Then("unapprove"), null, call, cancellationToken);

    private static RestPath Route(string project, int number) =>
        new RestPath("projects").Value(project).Then("merge_requests").Value(number);
}
