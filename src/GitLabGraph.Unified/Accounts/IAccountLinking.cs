namespace GitLabGraph.Unified.Accounts;

/// <summary>
/// The port through which accounts come and go. Whoever implements it knows the caller and what they may do.
/// </summary>
public interface IAccountLinking
{
    /// <summary>A short-lived permission for a customer's browser.</summary>
    /// <exception cref="LinkingException">It cannot be given.</exception>
    ValueTask<LinkPermission> CreateTokenAsync(LinkPermissionOptions options, CancellationToken cancellationToken);

    /// <summary>Links an account by a token or a pair, or gives the one that is named a new one.</summary>
    /// <exception cref="LinkingException">The token does not do.</exception>
    ValueTask<LinkedAccount> LinkAsync(AccountLinkOptions options, CancellationToken cancellationToken);

    /// <summary>Replaces an account's OAuth pair or access token now.</summary>
    /// <exception cref="LinkingException">It cannot be replaced, or GitLab refuses.</exception>
    ValueTask<LinkedAccount> RotateAsync(string accountKey, CancellationToken cancellationToken);

    /// <summary>Switches an account off, with its link kept, or on again.</summary>
    /// <exception cref="LinkingException">There is none that could be switched.</exception>
    ValueTask<LinkedAccount> SwitchAsync(string accountKey, bool isOn, CancellationToken cancellationToken);

    /// <exception cref="LinkingException">There is no such account.</exception>
    ValueTask UnlinkAsync(string accountKey, CancellationToken cancellationToken);
}
