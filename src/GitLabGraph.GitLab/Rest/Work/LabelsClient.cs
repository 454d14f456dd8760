using GitLabGraph.GitLab.Connections;
using GitLabGraph.GitLab.Paging;

namespace GitLabGraph.GitLab.Rest.Work;

/// <summary>Labels of a project or group. Only REST can change and delete them.</summary>
public sealed class LabelsClient(GitLabRestClient rest)
{
    /// <summary>
    /// Labels, with the counts of open and closed items where <paramref name="withCounts"/>. The labels of groups above
    /// come along only where <paramref name="withInherited"/>: REST's own default differs from GraphQL's.
    /// </summary>
    public Listing<RestLabel> List(LabelOwner owner, bool withInherited, bool withCounts, UpstreamCall call) =>
        rest.List(
            owner.Route.With("include_ancestor_groups", withInherited).With("with_counts", withCounts),
            RestJson.Default.ListRestLabel,
            call);

    /// <summary>One label, by its title or by its id as text.</summary>
    public Task<RestLabel> GetAsync(
        LabelOwner owner, string title, UpstreamCall call, CancellationToken cancellationToken) =>
        rest.GetAsync(owner.Route.Value(title), RestJson.Default.RestLabel, call, cancellationToken);

    /// <summary>Members as GitLab names them: <c>name</c> and <c>color</c> are needed.</summary>
    public Task<RestLabel> CreateAsync(
        LabelOwner owner,
        IReadOnlyDictionary<string, object?> members,
        UpstreamCall call,
        CancellationToken cancellationToken) =>
        rest.SendAsync(HttpMethod.Post, owner.Route, members, RestJson.Default.RestLabel, call, cancellationToken);

    /// <summary>
    /// Members as GitLab names them: at least one of <c>new_name</c>, <c>color</c>, <c>description</c> ...
    /// </summary>
    public Task<RestLabel> UpdateAsync(
        LabelOwner owner,
        long id,
        IReadOnlyDictionary<string, object?> members,
        UpstreamCall call,
        CancellationToken cancellationToken) =>
        rest.SendAsync(
            HttpMethod.Put, owner.Route.Value(id), members, RestJson.Default.RestLabel, call, cancellationToken);

    public Task DeleteAsync(LabelOwner owner, long id, UpstreamCall call, CancellationToken cancellationToken) =>
        rest.SendAsync(HttpMethod.Delete, owner.Route.Value(id), null, call, cancellationToken);
}
