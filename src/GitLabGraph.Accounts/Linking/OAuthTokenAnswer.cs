using System.Text.Json.Serialization;

namespace GitLabGraph.Accounts.Linking;

/// <summary>What <c>/oauth/token</c> answers (RFC 6749, 5.1).</summary>
internal sealed record OAuthTokenAnswer(
    [property: JsonPropertyName("access_token")] string? AccessToken,
    [property: JsonPropertyName("refresh_token")] string? RefreshToken)
{
    // The record's own text would show both.
    public override string ToString() => "***";
}
