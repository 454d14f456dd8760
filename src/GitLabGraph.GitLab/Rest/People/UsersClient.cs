using GitLabGraph.GitLab.Connections;
using GitLabGraph.GitLab.Paging;

namespace GitLabGraph.GitLab.Rest.People;

/// <summary>People and bots.</summary>
public sealed class UsersClient(GitLabRestClient rest)
{
    /// <summary>The token's owner.</summary>
    public Task<RestUser> GetCurrentAsync(UpstreamCall call, CancellationToken cancellationToken) =>
        rest.GetAsync(new RestPath("user"), RestJson.Default.RestUser, call, cancellationToken);

    /// <summary>The token owner's further e-mail addresses; the primary one is <see cref="RestUser.Email"/>.</summary>
    public Listing<RestEmail> ListEmails(UpstreamCall call) =>
        rest.List(new RestPath("user/emails"), RestJson.Default.ListRestEmail, call);

    /// <summary>One user. gitlab.com allows only 300 in ten minutes: ask GraphQL for many.</summary>
    public Task<RestUser> GetAsync(long id, UpstreamCall call, CancellationToken cancellationToken) =>
        rest.GetAsync(new RestPath("users").Value(id), RestJson.Default.RestUser, call, cancellationToken);

    /// <summary>Users with any of REST's filters.</summary>
    public Listing<RestUser> List(Func<RestPath, RestPath> filters, UpstreamCall call) =>
        rest.List(filters(new RestPath("users")), RestJson.Default.ListRestUser, call);
}
