using GitLabGraph.GitLab;
using GitLabGraph.GitLab.Accounts;
using GitLabGraph.GitLab.Connections;

namespace GitLabGraph.Accounts.Linking;

/// <summary>Connections to instances that are not linked yet: a person waits for them, so they give up soon.</summary>
internal static class Connections
{
    private static readonly GitLabClientOptions Impatient = new()
    {
        Retries = 1,
        AttemptTimeout = TimeSpan.FromSeconds(10),
        TotalTimeout = TimeSpan.FromSeconds(20),
        LargestAnswerBytes = 1024 * 1024,
        RememberedBytes = 0,
    };

    public static GitLabClient To(
        GitLabAddress address, TokenKind? kind, AccessToken? token, HttpMessageInvoker http, TimeProvider time)
    {
        var known = kind ?? (token is null ? TokenKind.Anonymous : TokenKind.PersonalAccessToken);
        var account = new GitLabAccount("linking", address, known);
        return new GitLabClient(
            new GitLabConnection(account, new FixedCredentials(token), http, Impatient, time));
    }
}
