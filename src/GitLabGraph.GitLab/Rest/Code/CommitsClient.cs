using GitLabGraph.GitLab.Connections;
using GitLabGraph.GitLab.Paging;

namespace GitLabGraph.GitLab.Rest.Code;

/// <summary>Commits of a project, given by its id or full path.</summary>
public sealed class CommitsClient(GitLabRestClient rest)
{
    /// <summary>
    /// Commits that lead to a branch, tag or commit; the default branch when it is null. Newest first.
    /// </summary>
    public Listing<RestCommit> List(string project, string? at, UpstreamCall call) =>
        rest.List(Route(project).With("ref_name", at), RestJson.Default.ListRestCommit, call);

    public Task<RestCommit> GetAsync(
        string project, string sha, UpstreamCall call, CancellationToken cancellationToken) =>
        rest.GetAsync(Route(project).Value(sha), RestJson.Default.RestCommit, call, cancellationToken);

    /// <summary>Merge requests that brought a commit.</summary>
    public Listing<RestMergeRequest> ListMergeRequests(string project, string sha, UpstreamCall call) =>
        rest.List(Route(project).Value(sha).Then("merge_requests"), RestJson.Default.ListRestMergeRequest, call);

    private static RestPath Route(string project) => new RestPath("projects").Value(project).Then("repository/commits");
}
