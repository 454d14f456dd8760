using GitLabGraph.GitLab.Accounts;
using GitLabGraph.GitLab.Connections;
using GitLabGraph.GitLab.Errors;
using GitLabGraph.GitLab.Outbound;

namespace GitLabGraph.GitLab.Tests.Outbound;

/// <summary>Asks a GitLab at any address for its user, as the real client would.</summary>
internal static class Instances
{
    public const string Token = "glpat-AbCdEfGhIjKlMnOpQrSt";

    public static Task<GitLabException> FailAsync(
        string address, OutboundOptions outbound, GitLabClientOptions? options = null) =>
        Should.ThrowAsync<GitLabException>(() => AskAsync(address, outbound, options));

    public static async Task<long> AskAsync(string address, OutboundOptions outbound, GitLabClientOptions? options = null)
    {
        using var http = GitLabTransport.Create(outbound);
        var account = new GitLabAccount("acme", GitLabAddress.Parse(address), TokenKind.PersonalAccessToken);
        var connection = new GitLabConnection(
            account,
            new FixedCredentials(new AccessToken(Token)),
            http,
            options ?? new GitLabClientOptions { Retries = 0 },
            TimeProvider.System);
        var client = new GitLabClient(connection);
        return (await client.Users.GetCurrentAsync(UpstreamCall.Start(), TestContext.Current.CancellationToken)).Id;
    }
}
