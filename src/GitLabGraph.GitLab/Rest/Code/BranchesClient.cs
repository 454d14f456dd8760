using GitLabGraph.GitLab.Connections;
using GitLabGraph.GitLab.Paging;

namespace GitLabGraph.GitLab.Rest.Code;

/// <summary>Branches of a project, given by its id or full path.</summary>
public sealed class BranchesClient(GitLabRestClient rest)
{
    /// <summary>
    /// Branches in GitLab's order. The search is for a part of the name, <c>^start</c> or <c>end$</c>.
    /// </summary>
    public Listing<RestBranch> List(
        string project, string? search, UpstreamCall call, int pageSize = GitLabRestClient.LargestPage) =>
        rest.List(Route(project).With("search", search), RestJson.Default.ListRestBranch, call, pageSize);

    public Task<RestBranch> GetAsync(
        string project, string name, UpstreamCall call, CancellationToken cancellationToken) =>
        rest.GetAsync(Route(project).Value(name), RestJson.Default.RestBranch, call, cancellationToken);

    /// <summary>Creates a branch at a branch, tag or commit.</summary>
    public Task<RestBranch> CreateAsync(
        string project, string name, string from, UpstreamCall call, CancellationToken cancellationToken) =>
        rest.SendAsync(
            HttpMethod.Post,
            Route(project).With("branch", name).With("ref", from),
            null,
            RestJson.Default.RestBranch,
            call,
            cancellationToken);

    public Task DeleteAsync(string project, string name, UpstreamCall call, CancellationToken cancellationToken) =>
        rest.SendAsync(HttpMethod.Delete, Route(project).Value(name), null, call, cancellationToken);

    private static RestPath Route(string project) =>
        new RestPath("projects").Value(project).Then("repository/branches");
}
