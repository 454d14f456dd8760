using GitLabGraph.GitLab.Accounts;

namespace GitLabGraph.Proxy.Tests;

/// <summary>A first token, and a second one when GitLab refuses it.</summary>
internal sealed class RotatingCredentials(string? second) : IGitLabCredentials
{
    private int _replaced;

    public int Replaced => _replaced;

    public ValueTask<AccessToken?> GetTokenAsync(CancellationToken cancellationToken) => new(new AccessToken("first-token"));

    public ValueTask<AccessToken?> ReplaceAsync(AccessToken refused, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _replaced);
        return new(second is null ? null : new AccessToken(second));
    }
}
