using GitLabGraph.Accounts;
using GitLabGraph.Accounts.Linking;
using GitLabGraph.Accounts.LinkTokens;
using GitLabGraph.Accounts.Store;
using GitLabGraph.Accounts.Tokens;
using GitLabGraph.GitLab.Accounts;

namespace GitLabGraph.Server.Linking;

/// <summary>
/// The last step of every way to link: the permission is used up, and the account made or given its new token.
/// </summary>
internal sealed class LinkCompletion(ILinkTokenStore permissions, IAccountStore accounts)
{
    /// <summary>Whether this instance may be linked with the permission; null when it may.</summary>
    public static LinkProblem? Objection(LinkToken permission, GitLabAddress address) =>
        permission.Instance is { } wanted && !wanted.Equals(address)
            ? new LinkProblem(LinkProblemKind.OtherInstance, $"This link is for {wanted.Value} only.")
            : null;

    public async Task<Inspection<Account>> CompleteAsync(
        string linkToken, LinkedToken linked, CancellationToken cancellationToken)
    {
        var address = linked.Address;
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
        if (await ProblemAsync(
            permission.Tenant, permission.AccountKey, address, cancellationToken) is { } problem)
        {
            return new(null, problem);
        }

        (state, permission) = await permissions.UseAsync(linkToken, cancellationToken);
        return permission is null
            ? new(null, Spent(state))
            : await StoreAsync(
                permission.Tenant, permission.Actor, permission.AccountKey, linked, cancellationToken);
    }

    /// <summary>What is wrong with linking an account again; null when nothing is.</summary>
    public async Task<LinkProblem?> ProblemAsync(
        string tenant, string? accountKey, GitLabAddress address, CancellationToken cancellationToken)
    {
        if (accountKey is null)
        {
            return null;
        }

        return await accounts.FindAsync(tenant, accountKey, cancellationToken) switch
        {
            null => new LinkProblem(LinkProblemKind.UnknownAccount, "The account to link again does not exist."),
            { } known when !known.Address.Equals(address) => new LinkProblem(
                LinkProblemKind.OtherInstance,
                $"This account belongs to {known.Address.Value}; link it there, or make a new account."),
            _ => null,
        };
    }

    /// <summary>Makes an account, or gives one its new tokens: the one of the key, or the same person's.</summary>
    public async Task<Inspection<Account>> StoreAsync(
        string tenant, string actor, string? accountKey, LinkedToken linked, CancellationToken cancellationToken)
    {
        var found = linked.Found;
        var outcome = await accounts.LinkAsync(
            new AccountLink
            {
                Tenant = tenant,
                Actor = actor,
                AccountKey = accountKey,
                Name = $"{found.Owner.Username} on {linked.Address.Host}",
                Address = linked.Address,
                TokenKind = found.Kind,
                Tokens = new AccountTokens(linked.Access, linked.Refresh, found.ExpiresAt),
                Scopes = found.Scopes,
                LinkedBy = found.Owner,
                Application = linked.Application,
            },
            cancellationToken);
        return outcome.IsLinked ? new(outcome.Account, null) : new(null, Refused(outcome.Refusal.Value, linked));
    }

    private static LinkProblem Refused(LinkRefusal refusal, LinkedToken linked) => refusal switch
    {
        LinkRefusal.OtherInstance => new(
            LinkProblemKind.OtherInstance, $"This account belongs to another instance than {linked.Address.Value}."),
        LinkRefusal.LinkedAlready => new(
            LinkProblemKind.LinkedAlready,
            $"{linked.Found.Owner.Username} is linked as another account already: link that one again, or unlink it "
                + "first."),
        _ => new(LinkProblemKind.UnknownAccount, "The account to link again does not exist."),
    };

    public static LinkProblem Spent(LinkTokenState state) => new(LinkProblemKind.LinkTokenSpent, state switch
    {
        LinkTokenState.Used => "This link was used already. Go back to where you came from and start again.",
        LinkTokenState.Expired => "This link has expired. Go back to where you came from and start again.",
        _ => "This link is not complete or not known here. Go back to where you came from and start again.",
    });
}
