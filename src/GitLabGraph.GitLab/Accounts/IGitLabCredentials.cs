namespace GitLabGraph.GitLab.Accounts;

/// <summary>
/// The port through which the client gets an account's token. Whoever implements it keeps, refreshes and
/// rotates tokens; the client only asks, and says when GitLab refused one.
/// </summary>
public interface IGitLabCredentials
{
    /// <summary>
    /// The token to send now, or null to ask anonymously. Called before every attempt, so it is to answer from memory.
    /// May refresh ahead of the token's end.
    /// </summary>
    ValueTask<AccessToken?> GetTokenAsync(CancellationToken cancellationToken);

    /// <summary>
    /// GitLab answered 401 to <paramref name="refused"/>. Gives another token to try the request with once more: one
    /// that was stored meanwhile, or a refreshed one. Null: there is none, the account needs to be authorised again.
    /// Many requests may report the same token at once; it is for the implementation to refresh only once.
    /// </summary>
    ValueTask<AccessToken?> ReplaceAsync(AccessToken refused, CancellationToken cancellationToken);

    /// <summary>
    /// GitLab answered to <paramref name="token"/>, for the first time or for the first time after it refused one: what
    /// was said of the account meanwhile, that it needs to be authorised again, holds no more.
    /// </summary>
    ValueTask AcceptedAsync(AccessToken token, CancellationToken cancellationToken) => ValueTask.CompletedTask;
}
