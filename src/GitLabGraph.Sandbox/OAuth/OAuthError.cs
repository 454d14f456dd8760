namespace GitLabGraph.Sandbox.OAuth;

/// <summary>An error of the token endpoint with the words GitLab (Doorkeeper) uses.</summary>
internal sealed record OAuthError(int Status, string Error, string Description)
{
    public static OAuthError InvalidClient { get; } = new(
        StatusCodes.Status401Unauthorized,
        "invalid_client",
        "Client authentication failed due to unknown client, no client authentication included, or unsupported authentication method.");

    public static OAuthError InvalidGrant { get; } = new(
        StatusCodes.Status400BadRequest,
        "invalid_grant",
        "The provided authorization grant is invalid, expired, revoked, does not match the redirection URI used in the authorization request, or was issued to another client.");

    public static OAuthError UnsupportedGrantType { get; } = new(
        StatusCodes.Status400BadRequest,
        "unsupported_grant_type",
        "The authorization grant type is not supported by the authorization server.");

    public static OAuthError InvalidToken { get; } = new(
        StatusCodes.Status401Unauthorized, "invalid_token", "The access token is invalid");

    public static OAuthError AuthorizationPending { get; } = new(
        StatusCodes.Status400BadRequest,
        "authorization_pending",
        "The authorization request is still pending as the end user hasn't yet completed the user interaction steps.");

    public static OAuthError SlowDown { get; } = new(
        StatusCodes.Status400BadRequest, "slow_down", "The client is asking too often.");

    public static OAuthError ExpiredToken { get; } = new(
        StatusCodes.Status400BadRequest, "expired_token", "The device code has expired.");

    public static OAuthError AccessDenied { get; } = new(
        StatusCodes.Status400BadRequest,
        "access_denied",
        "The resource owner or authorization server denied the request.");

    public static OAuthError InvalidRequest(string missing) => new(
        StatusCodes.Status400BadRequest, "invalid_request", $"Missing required parameter: {missing}.");
}
