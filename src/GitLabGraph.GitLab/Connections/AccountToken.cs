using GitLabGraph.GitLab.Accounts;
using GitLabGraph.GitLab.Errors;

namespace GitLabGraph.GitLab.Connections;

/// <summary>The token an account sends now, and what is known of the one that GitLab refused last.</summary>
internal sealed class AccountToken(IGitLabCredentials credentials, TimeProvider time)
{
    // GitLab blocks addresses that keep sending dead tokens, so a dead one is believed dead for a while.
    private static readonly TimeSpan BelievedDead = TimeSpan.FromMinutes(1);

    private volatile Refusal? _refusal;
    private volatile AccessToken? _accepted;

    /// <exception cref="GitLabException">The token was refused a moment ago and there is no other.</exception>
    public async ValueTask<AccessToken?> GetAsync(CancellationToken cancellationToken)
    {
        var token = await credentials.GetTokenAsync(cancellationToken);
        return token is not null && _refusal is { } refusal && refusal.Token.Equals(token)
            && time.GetElapsedTime(refusal.At) < BelievedDead
            ? throw Dead(null)
            : token;
    }

    /// <summary>
    /// GitLab answered to a token: told on once, until one is refused. The answer is here, so that a caller who gives
    /// up meanwhile takes back neither.
    /// </summary>
    public ValueTask AcceptedAsync(AccessToken token)
    {
        if (token.Equals(_accepted))
        {
            return ValueTask.CompletedTask;
        }

        _accepted = token;
        return credentials.AcceptedAsync(token, CancellationToken.None);
    }

    /// <summary>Another token than the one GitLab refused; null when there is none.</summary>
    public async ValueTask<AccessToken?> ReplaceAsync(AccessToken refused, CancellationToken cancellationToken)
    {
        _accepted = null;
        var other = await credentials.ReplaceAsync(refused, cancellationToken);

        if (other is null || other.Equals(refused))
        {
            _refusal = new Refusal(refused, time.GetTimestamp());
            return null;
        }

        return other;
    }

    public static GitLabException Dead(GitLabException? why) =>
        new(GitLabError.NeedsReauthorization, "GitLab refuses this account's token; authorise the account again.", why)
        {
            Status = 401,
            Details = why?.Details ?? [],
            RequestId = why?.RequestId,
        };

    private sealed record Refusal(AccessToken Token, long At);
}
