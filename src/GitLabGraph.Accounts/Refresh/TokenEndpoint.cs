using System.Net;
using System.Text.Json;
using GitLabGraph.Accounts.Linking;
using GitLabGraph.Accounts.Tokens;
using GitLabGraph.GitLab.Accounts;

namespace GitLabGraph.Accounts.Refresh;

/// <summary>
/// GitLab's <c>POST /oauth/token</c> with <c>grant_type=refresh_token</c> (RFC 6749 section 6). A success kills the old
/// pair at once.
/// </summary>
public sealed class TokenEndpoint(HttpMessageInvoker http, RefreshOptions options, TimeProvider time)
{
    private const int LargestAnswer = 64 * 1024;

    /// <summary>
    /// The new pair; null when GitLab refuses the old one (<c>invalid_grant</c>). What else goes wrong throws
    /// <see cref="HttpRequestException"/>, with a status where GitLab answered: nothing is known of the pair then.
    /// </summary>
    public async Task<AccountTokens?> RefreshAsync(
        OAuthApplication application, AccessToken refresh, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(options.RequestTimeout, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        using var request = new HttpRequestMessage(HttpMethod.Post, application.Address.Below("oauth/token"))
        {
            Content = new FormUrlEncodedContent(FormOf(application, refresh)),
        };
        try
        {
            using var response = await http.SendAsync(request, both.Token);
            var text = await BodyAsync(response.Content, both.Token);
            return response.IsSuccessStatusCode
                ? Read(text)
                : IsRefusal(text)
                    ? null
                    : throw Failed($"GitLab answered {(int)response.StatusCode}.", response.StatusCode);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw Failed("GitLab did not answer in time.");
        }
    }

    private static async Task<byte[]> BodyAsync(HttpContent content, CancellationToken cancellationToken)
    {
        try
        {
            await content.LoadIntoBufferAsync(LargestAnswer, cancellationToken);
            return await content.ReadAsByteArrayAsync(cancellationToken);
        }
        catch (Exception exception) when (exception is InvalidDataException or InvalidOperationException)
        {
            // So say gzip and Brotli each.
            throw Failed("GitLab's answer is not packed as its headers say.");
        }
    }

    private static Dictionary<string, string> FormOf(OAuthApplication application, AccessToken refresh)
    {
        var form = new Dictionary<string, string>
        {
            ["grant_type"] = "refresh_token",
            ["refresh_token"] = refresh.Reveal(),
            ["client_id"] = application.ClientId,
        };
        if (application.Secret is { } secret)
        {
            form["client_secret"] = secret.Reveal();
        }

        return form;
    }

    private AccountTokens Read(byte[] text)
    {
        try
        {
            var answer = JsonElement.Parse(text);
            var seconds = answer.TryGetProperty("expires_in", out var life) ? life.GetInt64() : 7200;
            return new AccountTokens(
                new AccessToken(answer.GetProperty("access_token").GetString()!),
                new AccessToken(answer.GetProperty("refresh_token").GetString()!),
                time.GetUtcNow().AddSeconds(seconds));
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or ArgumentException
            or InvalidOperationException or FormatException)
        {
            // The exception may quote the answer, which may hold tokens: it is not passed on.
            throw Failed("GitLab's answer holds no tokens.", HttpStatusCode.OK);
        }
    }

    private static bool IsRefusal(byte[] text)
    {
        try
        {
            var answer = JsonElement.Parse(text);
            return answer.ValueKind == JsonValueKind.Object
                && answer.TryGetProperty("error", out var error)
                && error.ValueKind == JsonValueKind.String
                && error.ValueEquals("invalid_grant");
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static HttpRequestException Failed(string why, HttpStatusCode? status = null) =>
        new($"The token could not be refreshed: {why}", null, status);
}
