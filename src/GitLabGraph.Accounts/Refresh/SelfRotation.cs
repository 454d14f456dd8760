using GitLabGraph.Accounts.Linking;
using GitLabGraph.Accounts.Tokens;
using GitLabGraph.GitLab;
using GitLabGraph.GitLab.Accounts;
using GitLabGraph.GitLab.Connections;

namespace GitLabGraph.Accounts.Refresh;

/// <summary>
/// GitLab's <c>POST /personal_access_tokens/self/rotate</c>: a personal, project or group access token has itself
/// replaced. Whoever asks with a token that is dead already kills its successors too, so nothing is sent twice.
/// </summary>
public sealed class SelfRotation(HttpMessageInvoker http, TimeProvider time)
{
    /// <summary>
    /// The day to ask for: the new token lives as long as the old one was made for, where GitLab gave it a week by
    /// itself. Null for one without an end.
    /// </summary>
    internal async Task<DateOnly?> EndAsync(Account account, AccessToken token)
    {
        var old = await ClientOf(account, token).Instance.GetTokenAsync(UpstreamCall.Start(), CancellationToken.None);
        return old is { ExpiresAt: { } end, CreatedAt: { } start }
            ? After(end.DayNumber - DateOnly.FromDateTime(start.UtcDateTime).DayNumber)
            : null;
    }

    /// <summary>The token that is good from now on, in place of the one that is given.</summary>
    internal async Task<AccountTokens> RotateAsync(Account account, AccessToken token, DateOnly? end)
    {
        var next = await ClientOf(account, token).Instance.RotateTokenAsync(
            end, UpstreamCall.Start(), CancellationToken.None);
        return new AccountTokens(
            next.Token,
            ExpiresAt: next.ExpiresAt is { } day ? new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero) : null);
    }

    // Both days are GitLab's word: together they may lead past the last one that there is.
    private DateOnly After(int days)
    {
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        return today.AddDays(Math.Clamp(days, 1, DateOnly.MaxValue.DayNumber - today.DayNumber));
    }

    private GitLabClient ClientOf(Account account, AccessToken token) =>
        Connections.Once(account.Address, account.TokenKind, token, http, time);
}
