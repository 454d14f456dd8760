using System.Collections.Concurrent;
using GitLabGraph.Accounts.Diagnostics;
using GitLabGraph.Accounts.Store;
using GitLabGraph.Accounts.Tokens;
using GitLabGraph.GitLab.Accounts;
using Microsoft.Extensions.Logging;

namespace GitLabGraph.Accounts.Refresh;

/// <summary>
/// Refreshes an account's tokens once, whatever the number of requests that found them old: one flight in this
/// process, one lease among all nodes.
/// </summary>
public sealed partial class TokenRefresh(
    IAccountStore store, RefreshFlight flight, RefreshOptions options, TimeProvider time, ILogger<TokenRefresh> logger)
{
    private readonly ConcurrentDictionary<string, Lazy<Task<AccessToken?>>> _flights = new(StringComparer.Ordinal);
    private readonly RefusedTokens _refused = new(time);

    /// <summary>The token to send now; begins a refresh ahead of its end, waits for it only after the end.</summary>
    internal async ValueTask<AccessToken?> AheadAsync(
        string tenant, string key, StoredTokens stored, CancellationToken cancellationToken)
    {
        var tokens = stored.Tokens;
        if (tokens.Refresh is null || tokens.ExpiresAt is not { } end || end - time.GetUtcNow() > options.Ahead)
        {
            return tokens.Access;
        }

        if (_refused.Has(tenant, key, tokens.Access))
        {
            // GitLab's own 401 tells what is the matter, and costs no waiting.
            return tokens.Access;
        }

        var running = Fly(tenant, key, tokens.Access);
        if (end > time.GetUtcNow())
        {
            _ = running.ContinueWith(
                failed => LogFailure(key, failed.Exception!.GetBaseException().Message),
                CancellationToken.None,
                TaskContinuationOptions.OnlyOnFaulted | TaskContinuationOptions.ExecuteSynchronously,
                TaskScheduler.Default);
            return tokens.Access;
        }

        // A refused refresh leaves the old token: GitLab's own 401 then tells that the account needs authorising.
        return await running.WaitAsync(cancellationToken) ?? tokens.Access;
    }

    /// <summary>What to send instead of a refused token; null when there is nothing.</summary>
    internal async ValueTask<AccessToken?> ReplaceAsync(
        string tenant, string key, AccessToken refused, CancellationToken cancellationToken)
    {
        var stored = await store.ReadTokensAsync(tenant, key, cancellationToken);
        if (stored is null || !stored.Tokens.Access.Equals(refused))
        {
            return stored?.Tokens.Access;
        }

        return _refused.Has(tenant, key, refused)
            ? null
            : await Fly(tenant, key, refused).WaitAsync(cancellationToken);
    }

    /// <summary>
    /// What replaces a token because somebody demands it, also one that is not refreshed by itself; null when GitLab
    /// refuses the old one.
    /// </summary>
    internal Task<AccessToken?> RotateAsync(
        string tenant, string key, AccessToken old, string actor, CancellationToken cancellationToken) =>
        Fly(tenant, key, old, actor).WaitAsync(cancellationToken);

    // The flight belongs to nobody: a caller that gives up does not take it from the others.
    private Task<AccessToken?> Fly(string tenant, string key, AccessToken old, string? demandedBy = null)
    {
        var name = $"{tenant}/{key}";
        var mine = new Lazy<Task<AccessToken?>>(
            () => RefreshObservation.ObserveAsync(key, () => RefreshAsync(tenant, key, old, demandedBy)));
        var running = _flights.GetOrAdd(name, mine);
        if (running == mine)
        {
            _ = running.Value.ContinueWith(
                _ => _flights.TryRemove(new(name, mine)), CancellationToken.None,
                TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        }

        return running.Value;
    }

    private async Task<AccessToken?> RefreshAsync(string tenant, string key, AccessToken old, string? demandedBy)
    {
        var next = await flight.RefreshAsync(tenant, key, old, demandedBy);
        if (next is null)
        {
            _refused.Add(tenant, key, old);
        }

        return next;
    }

    [LoggerMessage(Level = LogLevel.Warning,
        Message = "Account {Account} was not refreshed ahead of its end: {Reason}")]
    private partial void LogFailure(string account, string reason);
}
