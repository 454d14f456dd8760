namespace GitLabGraph.GitLab.Accounts;

/// <summary>For whom we speak to which GitLab. Holds no secret; <see cref="IGitLabCredentials"/> does.</summary>
/// <param name="Key">
/// Names the account in caches, budgets and messages. Two accounts never share a key, and so never an answer.
/// </param>
/// <param name="Address">The instance, outside of which no request of this account goes.</param>
/// <param name="TokenKind">What kind of token <see cref="IGitLabCredentials"/> will give.</param>
public sealed record GitLabAccount(string Key, GitLabAddress Address, TokenKind TokenKind)
{
    /// <summary>Whether GitLab knows us; if not, its limits for anonymous callers hold.</summary>
    public bool IsAnonymous => TokenKind == TokenKind.Anonymous;
}
