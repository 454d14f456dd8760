using System.Net;
using GitLabGraph.Accounts.Audit;
using GitLabGraph.Accounts.Memory;
using GitLabGraph.Accounts.Store;
using GitLabGraph.Accounts.Tokens;
using GitLabGraph.GitLab.Accounts;
using GitLabGraph.GitLab.Errors;
using Microsoft.Extensions.Logging;

namespace GitLabGraph.Accounts.Refresh;

/// <summary>
/// One refresh: takes the account's lease, looks whether another node was quicker, asks GitLab, and stores the new pair
/// before anybody uses it.
/// </summary>
public sealed partial class RefreshFlight(
    IAccountStore store, IOAuthApplications applications, TokenEndpoint endpoint, SelfRotation rotation,
    RefreshOptions options, TimeProvider time, ILogger<RefreshFlight> logger)
{
    private const string Refused = "GitLab refuses the account's tokens: it has to be linked again.";

    /// <summary>
    /// The token that replaces <paramref name="old"/>; null when it has to be linked again. An access token, which
    /// nothing but itself replaces, is rotated only when somebody demands it: while it still works.
    /// </summary>
    internal async Task<AccessToken?> RefreshAsync(
        string tenant, string key, AccessToken old, string? demandedBy = null)
    {
        var owner = Guid.NewGuid().ToString("N");
        var begun = time.GetTimestamp();
        while (!await store.LeaseAsync(tenant, key, owner, options.Lease, CancellationToken.None))
        {
            var stored = await store.ReadTokensAsync(tenant, key, CancellationToken.None);
            if (stored is null || !stored.Tokens.Access.Equals(old))
            {
                return stored?.Tokens.Access;
            }

            if (time.GetElapsedTime(begun) > options.LongestWait)
            {
                throw Passing(
                    GitLabError.Failed, "Another node is refreshing this account's token and is not done yet.", null);
            }

            await Task.Delay(options.Poll, time);
        }

        try
        {
            return await ExchangeAsync(tenant, key, old, owner, demandedBy);
        }
        catch (HttpRequestException exception)
        {
            throw Passing(
                IsAway(exception.StatusCode) ? GitLabError.Unreachable : GitLabError.Failed,
                exception.Message,
                exception);
        }
        finally
        {
            await ReleaseAsync(tenant, key, owner);
        }
    }

    // What was refreshed is stored by now, and a lease that is not given back ends by itself.
    private async Task ReleaseAsync(string tenant, string key, string owner)
    {
        try
        {
            await store.ReleaseAsync(tenant, key, owner, CancellationToken.None);
        }
        catch (StoreUnavailableException)
        {
            // It is not the refresh that failed.
        }
    }

    private async Task<AccessToken?> ExchangeAsync(
        string tenant, string key, AccessToken old, string owner, string? demandedBy)
    {
        var stored = await store.ReadTokensAsync(tenant, key, CancellationToken.None);
        if (stored is null || !stored.Tokens.Access.Equals(old))
        {
            return stored?.Tokens.Access;
        }

        var account = await store.FindAsync(tenant, key, CancellationToken.None);
        if (account is { Status: AccountStatus.Disabled })
        {
            throw AccountCredentials.SwitchedOff();
        }

        if (account is not null && stored.Tokens.Refresh is null && demandedBy is not null)
        {
            return await RotateItselfAsync(account, stored, owner, demandedBy);
        }

        var application = account?.Application is { } name ? applications.Find(name) : null;
        if (account is null || stored.Tokens.Refresh is not { } refresh || application is null
            || !application.Address.Equals(account.Address))
        {
            return await GiveUpAsync(tenant, key, stored.Version);
        }

        for (var attempt = 0; ; attempt++)
        {
            if (await endpoint.RefreshAsync(application, refresh, CancellationToken.None) is { } next)
            {
                return await KeepAsync(tenant, key, next, stored, demandedBy);
            }

            var now = await store.ReadTokensAsync(tenant, key, CancellationToken.None);
            if (now is null || !now.Tokens.Access.Equals(old))
            {
                return now?.Tokens.Access;
            }

            if (attempt == options.RefusalWaits.Count)
            {
                return await GiveUpAsync(tenant, key, now.Version);
            }

            // The lease must not end meanwhile, or another node would begin beside this one.
            await Task.Delay(options.RefusalWaits[attempt], time);
            await store.LeaseAsync(tenant, key, owner, options.Lease, CancellationToken.None);
        }
    }

    private async Task<AccessToken?> RotateItselfAsync(
        Account account, StoredTokens stored, string owner, string demandedBy)
    {
        var (tenant, key) = (account.Tenant, account.Key);
        try
        {
            var end = await rotation.EndAsync(account, stored.Tokens.Access);

            // The lease must outlast the request that kills the old token.
            await store.LeaseAsync(tenant, key, owner, options.Lease, CancellationToken.None);
            var next = await rotation.RotateAsync(account, stored.Tokens.Access, end);
            return await KeepAsync(tenant, key, next, stored, demandedBy);
        }
        catch (GitLabException exception) when (exception.Error == GitLabError.NeedsReauthorization)
        {
            return await GiveUpAsync(tenant, key, stored.Version);
        }
    }

    // The old pair is dead and this is the only copy of the new one, so it is not let go because a database is away.
    private async Task<AccessToken?> KeepAsync(
        string tenant, string key, AccountTokens next, StoredTokens old, string? demandedBy)
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                return await KeepOnceAsync(tenant, key, next, old, demandedBy ?? AuditEntry.Server);
            }
            catch (StoreUnavailableException exception)
            {
                LogNotStored(key, attempt + 1, exception.GetBaseException().GetType().Name);
                if (attempt == options.StoreWaits.Count)
                {
                    throw;
                }
            }

            await Task.Delay(options.StoreWaits[attempt], time);
        }
    }

    // Linked again meanwhile: that pair is newer than the one just got, whose predecessor is dead. Or an attempt that
    // seemed to fail did not: then what is stored is what was to be stored. An account that was only marked, or
    // switched off, still has the dead pair, whatever its version.
    private async Task<AccessToken?> KeepOnceAsync(
        string tenant, string key, AccountTokens next, StoredTokens old, string actor)
    {
        for (var dead = old; ;)
        {
            if (await store.RotateAsync(tenant, key, next, dead.Version, actor, CancellationToken.None))
            {
                return next.Access;
            }

            var now = await store.ReadTokensAsync(tenant, key, CancellationToken.None);
            if (now is null || !now.Tokens.Access.Equals(old.Tokens.Access))
            {
                return now?.Tokens.Access;
            }

            dead = now;
        }
    }

    private async Task<AccessToken?> GiveUpAsync(string tenant, string key, int version)
    {
        await store.MarkAsync(tenant, key, AccountStatus.NeedsReauth, Refused, version, CancellationToken.None);
        return null;
    }

    private static bool IsAway(HttpStatusCode? answered) =>
        answered is null or HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable
            or HttpStatusCode.GatewayTimeout;

    private static GitLabException Passing(GitLabError error, string message, Exception? cause) =>
        new(error, message, cause) { NothingHappened = true };

    [LoggerMessage(Level = LogLevel.Error,
        Message = "Account {Account}: a rotated pair could not be stored at attempt {Attempt} ({Reason})")]
    private partial void LogNotStored(string account, int attempt, string reason);
}
