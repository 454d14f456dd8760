using GitLabGraph.GitLab.Accounts;
using GitLabGraph.GitLab.Errors;

namespace GitLabGraph.GitLab.Connections;

/// <summary>
/// Sends with the account's token, and once more with another when GitLab refuses it: GitLab refuses before it acts,
/// so this is safe for writes too.
/// </summary>
internal sealed class Authorization(IGitLabCredentials credentials, HttpExchange exchange, TimeProvider time)
{
    // GitLab blocks addresses that keep sending dead tokens, so a dead one is believed dead for a while.
    private static readonly TimeSpan BelievedDead = TimeSpan.FromMinutes(1);

    private volatile Refusal? _refusal;

    public async Task<GitLabAnswer> SendAsync(
        GitLabRequest request, UpstreamTrace trace, CancellationToken cancellationToken)
    {
        var token = await credentials.GetTokenAsync(cancellationToken);

        if (token is not null && _refusal is { } refusal && refusal.Holds(token, time.GetUtcNow()))
        {
            throw Dead(null);
        }

        try
        {
            return await exchange.SendAsync(request, token, trace, cancellationToken);
        }
        catch (GitLabException why) when (why.Error == GitLabError.NeedsReauthorization && token is not null)
        {
            return await SendAgainAsync(request, token, why, trace, cancellationToken);
        }
    }

    private async Task<GitLabAnswer> SendAgainAsync(
        GitLabRequest request,
        AccessToken refused,
        GitLabException why,
        UpstreamTrace trace,
        CancellationToken cancellationToken)
    {
        var other = await credentials.ReplaceAsync(refused, cancellationToken);

        if (other is null || other.Equals(refused))
        {
            _refusal = new Refusal(refused, time.GetUtcNow() + BelievedDead);
            throw Dead(why);
        }

        trace.AddRetry();
        return await exchange.SendAsync(request, other, trace, cancellationToken);
    }

    private static GitLabException Dead(GitLabException? why) =>
        new(GitLabError.NeedsReauthorization, "GitLab refuses this account's token; authorise the account again.", why)
        {
            Status = 401,
            Details = why?.Details ?? [],
            RequestId = why?.RequestId,
        };

    private sealed record Refusal(AccessToken Token, DateTimeOffset Until)
    {
        public bool Holds(AccessToken token, DateTimeOffset now) => Token.Equals(token) && now < Until;
    }
}
