using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using GitLabGraph.GitLab.Accounts;
using GitLabGraph.GitLab.Connections;
using GitLabGraph.GitLab.Errors;

namespace GitLabGraph.Accounts.Linking;

/// <summary>The authorization code grant with PKCE (RFC 6749, 4.1; RFC 7636) against an instance.</summary>
public sealed class OAuthAuthorization(HttpMessageInvoker http, TimeProvider time)
{
    /// <summary>A new code verifier: 256 random bits, kept by us until the code comes back.</summary>
    public static string NewVerifier() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    /// <summary>Where the customer's browser is sent to decide.</summary>
    public static Uri AuthorizeUrl(OAuthApplication application, string redirectUri, string state, string verifier)
    {
        var challenge = Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(verifier)));
        return application.Address.Below("oauth/authorize?" + Form(
            ("client_id", application.ClientId),
            ("redirect_uri", redirectUri),
            ("response_type", "code"),
            ("scope", application.Scopes),
            ("state", state),
            ("code_challenge", challenge),
            ("code_challenge_method", "S256")));
    }

    public async Task<Inspection<OAuthTokens>> ExchangeAsync(
        OAuthApplication application, string redirectUri, string code, string verifier,
        CancellationToken cancellationToken)
    {
        var form = Form(
            ("grant_type", "authorization_code"),
            ("client_id", application.ClientId),
            ("client_secret", application.Secret?.Reveal()),
            ("redirect_uri", redirectUri),
            ("code", code),
            ("code_verifier", verifier));
        var request = new GitLabRequest(HttpMethod.Post, "oauth/token")
        {
            Body = Encoding.ASCII.GetBytes(form),
            ContentType = "application/x-www-form-urlencoded",
        };
        var client = Connections.To(application.Address, null, null, http, time);

        try
        {
            using var answer = await client.Connection.SendAsync(request, UpstreamCall.Start(), cancellationToken);
            return Read(answer) is { } tokens
                ? new(tokens, null)
                : new(null, LinkProblem.Of(
                    new GitLabException(GitLabError.NotUnderstood, "no tokens"), application.Address.Host));
        }
        catch (GitLabException failure)
        {
            return new(null, Problem(failure, application));
        }
    }

    private static LinkProblem Problem(GitLabException failure, OAuthApplication application) => failure.Status switch
    {
        400 => new(
            LinkProblemKind.NotAuthorized,
            $"{application.Name} did not accept the authorization: it was used before, or took too long. Start again."),
        401 => new(
            LinkProblemKind.NotAuthorized,
            $"{application.Name} does not know this server's application; its administrator has to check the client "
                + "id and secret."),
        _ => LinkProblem.Of(failure, application.Address.Host),
    };

    private static OAuthTokens? Read(GitLabAnswer answer)
    {
        try
        {
            var told = JsonSerializer.Deserialize<OAuthTokenAnswer>(answer.Body.Span);
            return told is { AccessToken: { Length: > 0 } access }
                ? new(new AccessToken(access), told.RefreshToken is { Length: > 0 } refresh ? new(refresh) : null)
                : null;
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException)
        {
            return null;
        }
    }

    private static string Form(params (string Name, string? Value)[] fields) => string.Join('&', fields
        .Where(static field => field.Value is not null)
        .Select(static field => $"{field.Name}={Uri.EscapeDataString(field.Value!)}"));
}
