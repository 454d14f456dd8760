using GitLabGraph.GraphQL.Execution;
using GitLabGraph.GraphQL.Types;
using GitLabGraph.Unified.Nodes;

namespace GitLabGraph.Unified.Accounts;

/// <summary>How accounts come and go.</summary>
[MutationType]
internal static class AccountMutations
{
    /// <summary>A permission for a customer's browser to link an account on the hosted page.</summary>
    /// <param name="instanceUrl">
    /// The address of the customer's GitLab; the customer types it on the page without it.
    /// </param>
    /// <param name="account">The id of an account to link again; a new one is linked without it.</param>
    /// <param name="returnOrigin">The origin of the page that opens the hosted one and is told how it ended.</param>
    [Error<LinkingException>]
    public static async ValueTask<LinkPermission?> CreateLinkTokenAsync(
        string? instanceUrl, [GraphQLType("ID")] string? account, string? returnOrigin, IResolverContext context) =>
        await context.Service<IAccountLinking>().CreateTokenAsync(
            new LinkPermissionOptions(instanceUrl, account is null ? null : KeyOf(account), returnOrigin),
            context.RequestAborted);

    /// <summary>
    /// Links an account by a personal, project or group access token, or by an OAuth access token with its refresh
    /// token, which is checked first; with an account, gives that one the new token and keeps its id. A pair has to be
    /// issued to an OAuth application of this server, which refreshes it from then on.
    /// </summary>
    /// <param name="instanceUrl">The address of the customer's GitLab, such as <c>https://gitlab.com</c>.</param>
    /// <param name="token">A personal, project or group access token, or the access token of an OAuth pair.</param>
    /// <param name="refreshToken">The refresh token of an OAuth pair; none for the other kinds of token.</param>
    /// <param name="account">The id of an account to give the new token; a new one is linked without it.</param>
    [Error<LinkingException>]
    public static async ValueTask<Account?> LinkAccountAsync(
        string instanceUrl, string token, string? refreshToken, [GraphQLType("ID")] string? account,
        IResolverContext context) =>
        new(await context.Service<IAccountLinking>().LinkAsync(
            new AccountLinkOptions(instanceUrl, token, refreshToken, account is null ? null : KeyOf(account)),
            context.RequestAborted));

    /// <summary>
    /// Has GitLab replace the account's OAuth pair, or its personal, project or group access token, now, for instance
    /// when it may have leaked; the old one is dead then. An access token needs the scope <c>api</c> or
    /// <c>self_rotate</c> and GitLab 16.10, and its successor lives as long as it was made for itself.
    /// </summary>
    /// <param name="account">The id of the account that is meant.</param>
    [Error<LinkingException>]
    public static async ValueTask<Account?> RotateCredentialAsync(
        [GraphQLType("ID!")] string account, IResolverContext context) =>
        new(await context.Service<IAccountLinking>().RotateAsync(KeyOf(account), context.RequestAborted));

    /// <summary>
    /// Switches an account off: neither the unified API nor the proxy asks its GitLab, and its token is not refreshed.
    /// Its link and its id stay. <c>enableAccount</c> lets it go on, and so does whoever links it again.
    /// </summary>
    /// <param name="account">The id of the account that is meant.</param>
    [Error<LinkingException>]
    public static ValueTask<Account?> DisableAccountAsync(
        [GraphQLType("ID!")] string account, IResolverContext context) => SwitchAsync(account, isOn: false, context);

    /// <summary>Lets an account go on that was switched off.</summary>
    /// <param name="account">The id of the account that is meant.</param>
    [Error<LinkingException>]
    public static ValueTask<Account?> EnableAccountAsync(
        [GraphQLType("ID!")] string account, IResolverContext context) => SwitchAsync(account, isOn: true, context);

    /// <summary>Forgets an account and its token. The token itself stays good until it is revoked in GitLab.</summary>
    /// <param name="account">The id of the account that is meant.</param>
    [Error<LinkingException>]
    [UseMutationConvention(PayloadFieldName = "accountId")]
    [GraphQLType("ID")]
    public static async ValueTask<string?> UnlinkAccountAsync(
        [GraphQLType("ID!")] string account, IResolverContext context)
    {
        await context.Service<IAccountLinking>().UnlinkAsync(KeyOf(account), context.RequestAborted);
        return account;
    }

    private static async ValueTask<Account?> SwitchAsync(string id, bool isOn, IResolverContext context) =>
        new(await context.Service<IAccountLinking>().SwitchAsync(KeyOf(id), isOn, context.RequestAborted));

    private static string KeyOf(string id) => GlobalId.TryParse(id, out var given) && given.Type == "Account"
        ? given.Account
        : throw new LinkingException("UNKNOWN_ACCOUNT", $"\"{id}\" is not the id of an Account.");
}
