using GitLabGraph.GitLab.Connections;
using GitLabGraph.GitLab.Paging;

namespace GitLabGraph.GitLab.Rest.Work;

/// <summary>Issues as REST tells them; a project is given by its id or full path.</summary>
public sealed class IssuesClient(GitLabRestClient rest)
{
    /// <summary>
    /// A project's issues with any of REST's filters, given as <see cref="RestPath.With"/> on the path. Since
    /// GitLab 18.3
    /// <c>pagination=keyset</c> pages through any number of them.
    /// </summary>
    public Listing<RestIssue> List(string project, Func<RestPath, RestPath> filters, UpstreamCall call) =>
        rest.List(
            filters(new RestPath("projects").Value(project).Then("issues")), RestJson.Default.ListRestIssue, call);

    /// <summary>The issues of a group and all below it.</summary>
    public Listing<RestIssue> ListOfGroup(string group, Func<RestPath, RestPath> filters, UpstreamCall call) =>
        rest.List(filters(new RestPath("groups").Value(group).Then("issues")), RestJson.Default.ListRestIssue, call);

    public Task<RestIssue> GetAsync(
        string project, int number, UpstreamCall call, CancellationToken cancellationToken) =>
        rest.GetAsync(Route(project, number), RestJson.Default.RestIssue, call, cancellationToken);

    public Listing<RestNote> ListNotes(string project, int number, UpstreamCall call) =>
        rest.List(Route(project, number).Then("notes").With("sort", "asc"), RestJson.Default.ListRestNote, call);

    public Listing<RestDiscussion> ListDiscussions(string project, int number, UpstreamCall call) =>
        rest.List(Route(project, number).Then("discussions"), RestJson.Default.ListRestDiscussion, call);

    private static RestPath Route(string project, int number) =>
        new RestPath("projects").Value(project).Then("issues").Value(number);
}
