using GitLabGraph.Accounts.Refresh;
using GitLabGraph.Accounts.Store;
using GitLabGraph.GitLab.Accounts;
using GitLabGraph.GitLab.Errors;

namespace GitLabGraph.Accounts.Linking;

/// <summary>
/// Replaces an account's pair or access token now, however long it would still be good: it may have leaked.
/// </summary>
public sealed class CredentialRotation(IAccountStore store, MemoryAccountStore configured, TokenRefresh refresh)
{
    private const string ByHand = "Make a new token in GitLab and give it to linkAccount with this account.";

    /// <summary>What kept it from being replaced; null when nothing did.</summary>
    public async Task<LinkProblem?> RotateAsync(Account account, string actor, CancellationToken cancellationToken)
    {
        var (tenant, key) = (account.Tenant, account.Key);
        if (account.Status is AccountStatus.Disabled)
        {
            return new LinkProblem(
                LinkProblemKind.NotRotatable, "The account is switched off: switch it on by enableAccount first.");
        }

        if (await store.ReadTokensAsync(tenant, key, cancellationToken) is not { Tokens: var tokens })
        {
            return new LinkProblem(LinkProblemKind.UnknownAccount, "The account does not exist any more.");
        }

        if (tokens.Refresh is null && await ObjectionAsync(account, cancellationToken) is { } objection)
        {
            return new LinkProblem(LinkProblemKind.NotRotatable, objection);
        }

        try
        {
            return await refresh.RotateAsync(tenant, key, tokens.Access, actor, cancellationToken) is null
                ? new LinkProblem(
                    LinkProblemKind.NotAuthorized, "GitLab refuses this account's tokens: link it again.")
                : null;
        }
        catch (GitLabException failure)
        {
            return tokens.Refresh is null ? Refusal(failure, account) : LinkProblem.Of(failure, account.Address.Host);
        }
    }

    // The token of a configured account would be dead in the settings, and everything with it at the next start.
    private async Task<string?> ObjectionAsync(Account account, CancellationToken cancellationToken)
    {
        if (await configured.FindAsync(account.Tenant, account.Key, cancellationToken) is not null)
        {
            return "This account's token stands in the server's settings: replace it there.";
        }

        return account.TokenKind is TokenKind.PersonalAccessToken or TokenKind.ProjectAccessToken
            or TokenKind.GroupAccessToken
            ? null
            : $"GitLab does not replace this kind of token by itself. {ByHand}";
    }

    private static LinkProblem Refusal(GitLabException failure, Account account) => failure.Error switch
    {
        GitLabError.ScopeMissing => new(
            LinkProblemKind.ScopeMissing, $"The token may not replace itself without api or self_rotate. {ByHand}"),
        GitLabError.NotFound or GitLabError.NotSupported => new(
            LinkProblemKind.NotRotatable, $"Before GitLab 16.10 no token replaces itself. {ByHand}"),
        GitLabError.Invalid or GitLabError.Conflict => new(
            LinkProblemKind.NotRotatable, $"GitLab did not replace the token: {failure.Message} {ByHand}"),
        GitLabError.TimedOut or GitLabError.Unreachable or GitLabError.NotUnderstood or GitLabError.Failed
            when !failure.NothingHappened => new(
                LinkProblemKind.Unreachable,
                $"{failure.Message} Whether the token was replaced is not known: link the account again if it asks for it."),
        _ => LinkProblem.Of(failure, account.Address.Host),
    };
}
