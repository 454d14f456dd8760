namespace GitLabGraph.GitLab.Accounts;

/// <summary>A token that is never replaced: personal, project and group access tokens, or none at all.</summary>
public sealed class FixedCredentials(AccessToken? token) : IGitLabCredentials
{
    /// <summary>Asks without a token.</summary>
    public static FixedCredentials Anonymous { get; } = new(null);

    public ValueTask<AccessToken?> GetTokenAsync(CancellationToken cancellationToken) => new(token);

    public ValueTask<AccessToken?> ReplaceAsync(AccessToken refused, CancellationToken cancellationToken) => default;
}
