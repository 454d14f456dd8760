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

    /// <summary>Sends every request once only.</summary>
    public static GitLabClient Once(
        GitLabAddress address, TokenKind kind, AccessToken token, HttpMessageInvoker http, TimeProvider time) =>
        To(address, kind, token, http, Impatient with { Retries = 0 }, time);

    public static GitLabClient To(
        GitLabAddress address, TokenKind? kind, AccessToken? token, HttpMessageInvoker http, TimeProvider time)
    {
        var known = kind ?? (token is null ? TokenKind.Anonymous : TokenKind.PersonalAccessToken);
        return To(address, known, token, http, Impatient, time);
    }

    private static GitLabClient To(
        GitLabAddress address, TokenKind kind, AccessToken? token, HttpMessageInvoker http, GitLabClientOptions options,
        TimeProvider time)
    {
        var account = new GitLabAccount("linking", address, kind);
        return new GitLabClient(new GitLabConnection(account, new FixedCredentials(token), http, options, time));
    }
}
