using GitLabGraph.GitLab.Connections;
using GitLabGraph.GitLab.Paging;

namespace GitLabGraph.GitLab.Rest.Places;

/// <summary>Projects.</summary>
public sealed class ProjectsClient(GitLabRestClient rest)
{
    /// <summary>
    /// One project, by id or full path; a renamed one's old path is <see cref="Errors.GitLabError.Moved"/>.
    /// </summary>
    public Task<RestProject> GetAsync(string idOrPath, UpstreamCall call, CancellationToken cancellationToken) =>
        rest.GetAsync(new RestPath("projects").Value(idOrPath), RestJson.Default.RestProject, call, cancellationToken);

    /// <summary>Projects with any of REST's filters, paged by key: any number of them.</summary>
    public Listing<RestProject> List(Func<RestPath, RestPath> filters, UpstreamCall call) =>
        rest.List(
            filters(new RestPath("projects").With("pagination", "keyset").With("order_by", "id")),
            RestJson.Default.ListRestProject,
            call);

    /// <summary>Projects of a group, and below it where <paramref name="withSubgroups"/>.</summary>
    public Listing<RestProject> ListOfGroup(string group, bool withSubgroups, UpstreamCall call) =>
        rest.List(
            new RestPath("groups").Value(group).Then("projects").With("include_subgroups", withSubgroups),
            RestJson.Default.ListRestProject,
            call);
}
