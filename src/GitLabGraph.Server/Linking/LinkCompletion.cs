using System.Buffers.Text;
using System.Security.Cryptography;
using GitLabGraph.Accounts;
using GitLabGraph.Accounts.Linking;
using GitLabGraph.Accounts.LinkTokens;
using GitLabGraph.GitLab.Accounts;

namespace GitLabGraph.Server.Linking;

/// <summary>
/// The last step of every way to link: the permission is used up, and the account made or given its new token.
/// </summary>
internal sealed class LinkCompletion(ILinkTokenStore permissions, IAccountStore accounts, TimeProvider time)
{
    /// <summary>Whether this instance may be linked with the permission; null when it may.</summary>
    public static LinkProblem? Objection(LinkToken permission, GitLabAddress address) =>
        permission.Instance is { } wanted && !wanted.Equals(address)
            ? new LinkProblem(LinkProblemKind.OtherInstance, $"This link is for {wanted.Value} only.")
            : null;

    public async Task<Inspection<Account>> CompleteAsync(
        string linkToken, GitLabAddress address, InspectedToken found, AccessToken token,
        CancellationToken cancellationToken)
    {
        var (state, permission) = await permissions.FindAsync(linkToken, cancellationToken);
        if (permission is null)
        {
            return new(null, Spent(state));
        }

        if (Objection(permission, address) is { } objection)
        {
            return new(null, objection);
        }

        // Looked at before it is used up: a permission that cannot be fulfilled is not spent.
        if (await ProblemAsync(permission.AccountKey, address, cancellationToken) is { } problem)
        {
            return new(null, problem);
        }

        (state, permission) = await permissions.UseAsync(linkToken, cancellationToken);
        return permission is null
            ? new(null, Spent(state))
            : new(await StoreAsync(permission.AccountKey, address, found, token, cancellationToken), null);
    }

    /// <summary>What is wrong with linking an account again; null when nothing is.</summary>
    public async Task<LinkProblem?> ProblemAsync(
        string? accountKey, GitLabAddress address, CancellationToken cancellationToken)
    {
        if (accountKey is null)
        {
            return null;
        }

        return await accounts.FindAsync(accountKey, cancellationToken) switch
        {
            null => new LinkProblem(LinkProblemKind.UnknownAccount, "The account to link again does not exist."),
            { } known when !known.Address.Equals(address) => new LinkProblem(
                LinkProblemKind.OtherInstance,
                $"This account belongs to {known.Address.Value}; link it there, or make a new account."),
            _ => null,
        };
    }

    /// <summary>Makes an account, or gives the one of the key its new token; its key stays.</summary>
    public async Task<Account> StoreAsync(
        string? accountKey, GitLabAddress address, InspectedToken found, AccessToken token,
        CancellationToken cancellationToken)
    {
        var account = new Account
        {
            Key = accountKey ?? "acc_" + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(12)),
            Name = $"{found.Owner.Username} on {address.Host}",
            Address = address,
            TokenKind = found.Kind,
            Scopes = found.Scopes,
            LinkedAt = time.GetUtcNow(),
            ExpiresAt = found.ExpiresAt,
        };
        await accounts.LinkAsync(account, token, cancellationToken);
        return account;
    }

    public static LinkProblem Spent(LinkTokenState state) => new(LinkProblemKind.LinkTokenSpent, state switch
    {
        LinkTokenState.Used => "This link was used already. Go back to where you came from and start again.",
        LinkTokenState.Expired => "This link has expired. Go back to where you came from and start again.",
        _ => "This link is not complete or not known here. Go back to where you came from and start again.",
    });
}
