using System.Globalization;
using GitLabGraph.GitLab.Accounts;
using GitLabGraph.GitLab.Connections;
using GitLabGraph.GitLab.Errors;

namespace GitLabGraph.GitLab.Rest.Places;

/// <summary>The instance, and the token that is used on it.</summary>
public sealed class InstanceClient(GitLabRestClient rest)
{
    /// <summary>Version and edition; instances before 15.2 tell the version only.</summary>
    public async Task<RestMetadata> GetMetadataAsync(UpstreamCall call, CancellationToken cancellationToken)
    {
        var type = RestJson.Default.RestMetadata;

        try
        {
            return await rest.GetAsync(new RestPath("metadata"), type, call, cancellationToken);
        }
        catch (GitLabException exception) when (exception.Error is GitLabError.NotSupported or GitLabError.NotFound)
        {
            return await rest.GetAsync(new RestPath("version"), type, call, cancellationToken);
        }
    }

    /// <summary>
    /// The token's scopes, from where GitLab tells them for its kind; null for an anonymous account and where the
    /// instance does not tell (access tokens before 15.5).
    /// </summary>
    public async Task<IReadOnlyList<string>?> GetScopesAsync(
        TokenKind kind, UpstreamCall call, CancellationToken cancellationToken)
    {
        try
        {
            return kind switch
            {
                TokenKind.Anonymous => null,
                TokenKind.OAuth => (await GetTokenOwnerAsync(call, cancellationToken)).Scope,
                _ => await GetScopesAsync(call, cancellationToken),
            };
        }
        catch (GitLabException exception) when (exception.Error is GitLabError.NotSupported or GitLabError.NotFound)
        {
            return null;
        }
    }

    // An OAuth token may have been given as one of the others, which GitLab takes alike: here it answers 400.
    private async Task<IReadOnlyList<string>?> GetScopesAsync(UpstreamCall call, CancellationToken cancellationToken)
    {
        try
        {
            return (await GetTokenAsync(call, cancellationToken)).Scopes;
        }
        catch (GitLabException exception) when (exception.Error is GitLabError.Invalid)
        {
            return (await GetTokenOwnerAsync(call, cancellationToken)).Scope;
        }
    }

    /// <summary>A personal, project or group access token about itself.</summary>
    public Task<RestToken> GetTokenAsync(UpstreamCall call, CancellationToken cancellationToken) =>
        rest.GetAsync(new RestPath("personal_access_tokens/self"), RestJson.Default.RestToken, call, cancellationToken);

    /// <summary>
    /// Has a personal, project or group access token replaced, the old one of which is dead at once. Without an end the
    /// new one lives a week, or for ever where the instance allows it. From 16.10 on.
    /// </summary>
    public Task<RestRotatedToken> RotateTokenAsync(
        DateOnly? end, UpstreamCall call, CancellationToken cancellationToken) =>
        rest.SendAsync(
            HttpMethod.Post,
            new RestPath("personal_access_tokens/self/rotate"),
            end is { } day
                ? new Dictionary<string, object?> { ["expires_at"] = day.ToString("O", CultureInfo.InvariantCulture) }
                : null,
            RestJson.Default.RestRotatedToken,
            call,
            cancellationToken);

    /// <summary>An OAuth token about itself; the route lies beside the API.</summary>
    public Task<RestTokenOwner> GetTokenOwnerAsync(UpstreamCall call, CancellationToken cancellationToken) =>
        rest.SendAsync(
            new GitLabRequest(HttpMethod.Get, "oauth/token/info"),
            RestJson.Default.RestTokenOwner,
            call,
            cancellationToken);
}
