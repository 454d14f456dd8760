using GitLabGraph.GitLab.Connections;
using GitLabGraph.GitLab.Paging;

namespace GitLabGraph.GitLab.Rest.Places;

/// <summary>Webhooks of a project; maintainers only.</summary>
public sealed class HooksClient(GitLabRestClient rest)
{
    public Listing<RestHook> List(string project, UpstreamCall call) =>
        rest.List(Route(project), RestJson.Default.ListRestHook, call);

    /// <summary>Members as GitLab names them; <c>url</c> is needed.</summary>
    public Task<RestHook> CreateAsync(
        string project,
        IReadOnlyDictionary<string, object?> members,
        UpstreamCall call,
        CancellationToken cancellationToken) =>
        rest.SendAsync(HttpMethod.Post, Route(project), members, RestJson.Default.RestHook, call, cancellationToken);

    /// <summary>Changes a hook. Changing its URL clears its token: send both.</summary>
    public Task<RestHook> UpdateAsync(
        string project,
        long id,
        IReadOnlyDictionary<string, object?> members,
        UpstreamCall call,
        CancellationToken cancellationToken) =>
        rest.SendAsync(
            HttpMethod.Put, Route(project).Value(id), members, RestJson.Default.RestHook, call, cancellationToken);

    public Task DeleteAsync(string project, long id, UpstreamCall call, CancellationToken cancellationToken) =>
        rest.SendAsync(HttpMethod.Delete, Route(project).Value(id), null, call, cancellationToken);

    private static RestPath Route(string project) => new RestPath("projects").Value(project).Then("hooks");
}
