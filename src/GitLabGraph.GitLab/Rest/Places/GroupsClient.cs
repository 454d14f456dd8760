using GitLabGraph.GitLab.Connections;
using GitLabGraph.GitLab.Paging;

namespace GitLabGraph.GitLab.Rest.Places;

/// <summary>Groups, with the groups invited into them, which GraphQL does not tell.</summary>
public sealed class GroupsClient(GitLabRestClient rest)
{
    /// <summary>One group, by id or full path, without its projects.</summary>
    public Task<RestGroup> GetAsync(string idOrPath, UpstreamCall call, CancellationToken cancellationToken) =>
        rest.GetAsync(
            new RestPath("groups").Value(idOrPath).With("with_projects", false),
            RestJson.Default.RestGroup,
            call,
            cancellationToken);

    /// <summary>Groups with any of REST's filters.</summary>
    public Listing<RestGroup> List(Func<RestPath, RestPath> filters, UpstreamCall call) =>
        rest.List(filters(new RestPath("groups")), RestJson.Default.ListRestGroup, call);
}
