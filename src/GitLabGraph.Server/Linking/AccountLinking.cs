using System.Text.Json;
using GitLabGraph.Accounts;
using GitLabGraph.Accounts.Keys;
using GitLabGraph.Accounts.Linking;
using GitLabGraph.Accounts.LinkTokens;
using GitLabGraph.Accounts.Store;
using GitLabGraph.GitLab.Accounts;
using GitLabGraph.Server.Access;
using GitLabGraph.Server.Accounts;
using GitLabGraph.Server.Linking.OAuth;
using GitLabGraph.Unified.Accounts;

namespace GitLabGraph.Server.Linking;

/// <summary>What the mutations do.</summary>
internal sealed class AccountLinking(
    ILinkTokenStore permissions,
    IAccountStore store,
    LinkedAccountDirectory directory,
    TokenInspector inspector,
    ConfiguredApplications applications,
    CredentialRotation rotation,
    AccountSwitch accountSwitch,
    LinkCompletion completion,
    PublicAddress self,
    RequestCaller callers,
    IHttpContextAccessor http,
    TimeProvider time) : IAccountLinking
{
    // Long enough to be sent by e-mail to whoever has GitLab's token; too short to be found later.
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(30);

    public async ValueTask<LinkPermission> CreateTokenAsync(
        LinkPermissionOptions options, CancellationToken cancellationToken)
    {
        var caller = callers.With(CallerScopes.Link);
        var instance = options.InstanceUrl is { } url ? ReadAddress(url) : null;
        var known = await FindAsync(caller.Tenant, options.AccountKey, cancellationToken);
        if (known is not null && instance is not null && !known.Address.Equals(instance))
        {
            throw Failure(new LinkProblem(
                LinkProblemKind.OtherInstance, $"This account belongs to {known.Address.Value}."));
        }

        var permission = new LinkToken
        {
            Tenant = caller.Tenant,
            Actor = caller.Key,
            ExpiresAt = time.GetUtcNow() + Lifetime,
            Instance = instance ?? known?.Address,
            AccountKey = options.AccountKey,
            ReturnOrigin = ReadOrigin(options.ReturnOrigin),
        };
        var text = await permissions.CreateAsync(permission, cancellationToken);
        var page = self.Of(http.HttpContext!.Request, $"{LinkExtensions.Path}?token={text}");
        return new LinkPermission(text, page, permission.ExpiresAt);
    }

    public async ValueTask<LinkedAccount> LinkAsync(AccountLinkOptions options, CancellationToken cancellationToken)
    {
        var caller = callers.With(CallerScopes.Link);
        var given = GivenToken.Read(options.InstanceUrl, options.Token, options.RefreshToken);
        if (!given.IsGood)
        {
            throw Failure(given.Problem);
        }

        if (await completion.ProblemAsync(
            caller.Tenant, options.AccountKey, given.Found.Address, cancellationToken) is { } problem)
        {
            throw Failure(problem);
        }

        var working = await InspectAsync(given.Found, cancellationToken);
        var linked = await completion.StoreAsync(
            caller.Tenant, caller.Key, options.AccountKey, working, cancellationToken);
        return linked.IsGood
            ? (await directory.FindAsync(caller.Tenant, linked.Found.Key, cancellationToken))!
            : throw Failure(linked.Problem);
    }

    public async ValueTask<LinkedAccount> RotateAsync(string accountKey, CancellationToken cancellationToken)
    {
        var caller = callers.With(CallerScopes.Link);
        var account = await FindAsync(caller.Tenant, accountKey, cancellationToken);
        return await rotation.RotateAsync(account!, caller.Key, cancellationToken) is { } problem
            ? throw Failure(problem)
            : (await directory.FindAsync(caller.Tenant, accountKey, cancellationToken))!;
    }

    public async ValueTask<LinkedAccount> SwitchAsync(
        string accountKey, bool isOn, CancellationToken cancellationToken)
    {
        var caller = callers.With(CallerScopes.Link);
        return await accountSwitch.SwitchAsync(caller.Tenant, accountKey, isOn, caller.Key, cancellationToken) is
            { } problem
            ? throw Failure(problem)
            : (await directory.FindAsync(caller.Tenant, accountKey, cancellationToken))!;
    }

    public async ValueTask UnlinkAsync(string accountKey, CancellationToken cancellationToken)
    {
        var caller = callers.With(CallerScopes.Link);
        await FindAsync(caller.Tenant, accountKey, cancellationToken);
        await store.UnlinkAsync(caller.Tenant, accountKey, caller.Key, cancellationToken);
        directory.Forget(caller.Tenant, accountKey);
    }

    private async Task<LinkedToken> InspectAsync(GivenToken given, CancellationToken cancellationToken)
    {
        var (address, access, refresh) = given;
        var inspected = await inspector.InspectAsync(address, access, refresh is not null, cancellationToken);
        if (!inspected.IsGood)
        {
            throw Failure(inspected.Problem);
        }

        var application = refresh is null ? null : applications.Find(address, inspected.Found.ClientId)
            ?? throw Failure(new LinkProblem(
                LinkProblemKind.ApplicationUnknown,
                "The pair was issued to another OAuth application than those in GitLabGraph:Instances: it could not be "
                    + "refreshed."));
        return new LinkedToken(address, inspected.Found, access, refresh, application?.Key);
    }

    private async Task<Account?> FindAsync(
        string tenant, string? key, CancellationToken cancellationToken) => key is null
        ? null
        : await store.FindAsync(tenant, key, cancellationToken) ?? throw Failure(new LinkProblem(
            LinkProblemKind.UnknownAccount, "The account does not exist, or the caller may not use it."));

    private static GitLabAddress ReadAddress(string text) =>
        GitLabAddress.TryParse(text, out var address, out var reason)
            ? address
            : throw Failure(new LinkProblem(LinkProblemKind.AddressInvalid, reason));

    private static string? ReadOrigin(string? text)
    {
        if (text is null)
        {
            return null;
        }

        return Uri.TryCreate(text, UriKind.Absolute, out var url)
            && url is { Scheme: "https" or "http", PathAndQuery: "/", UserInfo: "", Fragment: "" }
                ? url.GetLeftPart(UriPartial.Authority)
                : throw Failure(new LinkProblem(
                    LinkProblemKind.AddressInvalid,
                    "returnOrigin is scheme, host and port of the page that opens the popup: https://app.example."));
    }

    private static LinkingException Failure(LinkProblem problem) =>
        new(JsonNamingPolicy.SnakeCaseUpper.ConvertName(problem.Kind.ToString()), problem.Message);
}
