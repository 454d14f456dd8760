using System.Text.Json;
using GitLabGraph.Sandbox.Access;
using GitLabGraph.Sandbox.Recording;
using GitLabGraph.Sandbox.Rest.Writing;
using Microsoft.AspNetCore.Http.Features;

namespace GitLabGraph.Sandbox.OAuth;

/// <summary>GitLab's OAuth 2: authorize, devices, token, revoke and token info.</summary>
internal sealed class OAuthMiddleware(SandboxInstance instance)
{
    private const string DeviceGrantType = "urn:ietf:params:oauth:grant-type:device_code";

    private readonly AuthorizePage _authorizePage = new(instance);
    private readonly DevicePage _devicePage = new(instance);

    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        var path = context.Request.Path.Value ?? "";
        var at = path.IndexOf("/oauth/", StringComparison.Ordinal);
        if (at < 0 || path[..at] != instance.Options.RelativeUrlRoot)
        {
            await next(context);
            return;
        }

        var route = path[at..];
        context.Features.GetRequiredFeature<RequestTrace>().Route = route;
        await ((context.Request.Method, route) switch
        {
            ("GET", "/oauth/authorize") => _authorizePage.ShowAsync(context),
            ("POST", "/oauth/authorize") => _authorizePage.DecideAsync(context),
            ("POST", "/oauth/authorize_device") when instance.Has(17, 1) => _devicePage.OpenAsync(context),
            ("GET", "/oauth/device") when instance.Has(17, 1) => _devicePage.ShowAsync(context),
            ("POST", "/oauth/device") when instance.Has(17, 1) => _devicePage.DecideAsync(context),
            ("POST", "/oauth/token") => TokenAsync(context),
            ("POST", "/oauth/revoke") => RevokeAsync(context),
            ("GET", "/oauth/token/info") => DescribeAsync(context),
            _ => SendAsync(context, new OAuthError(StatusCodes.Status404NotFound, "not_found", "No such page.")),
        });
    }

    private async Task TokenAsync(HttpContext context)
    {
        var given = await OAuthParameters.ReadAsync(context.Request);
        var application = OAuthStore.FindApplication(given.ClientId);
        if (application is null || (application.Secret is not null && application.Secret != given.ClientSecret))
        {
            await SendAsync(context, OAuthError.InvalidClient);
            return;
        }

        if (given["grant_type"] is not ("authorization_code" or "refresh_token" or DeviceGrantType))
        {
            await SendAsync(
                context, given["grant_type"] is null
                    ? OAuthError.InvalidRequest("grant_type")
                    : OAuthError.UnsupportedGrantType);
            return;
        }

        var (pair, error) = Grant(given, application);
        await (pair is null
            ? SendAsync(context, error ?? OAuthError.InvalidGrant)
            : SendAsync(context, StatusCodes.Status200OK, json => Write(json, pair)));
    }

    private (TokenPair? Pair, OAuthError? Error) Grant(OAuthParameters given, OAuthApplication application) =>
        given["grant_type"] switch
        {
            "refresh_token" => (instance.OAuth.Refresh(given["refresh_token"] ?? "", application.Id), null),
            DeviceGrantType => instance.OAuth.ExchangeDevice(given["device_code"] ?? "", application.Id),
            _ => (
                instance.OAuth.Exchange(
                    given["code"] ?? "", application.Id, given["redirect_uri"], given["code_verifier"]),
                null),
        };

    private static void Write(Utf8JsonWriter json, TokenPair pair)
    {
        json.WriteStartObject();
        json.Field("access_token", pair.Access.Secret);
        json.Field("token_type", "Bearer");
        json.Field("expires_in", (long)OAuthStore.Lifetime.TotalSeconds);
        json.Field("refresh_token", pair.RefreshToken);
        json.Field("scope", string.Join(' ', pair.Access.Scopes));
        json.Field("created_at", pair.Access.CreatedAt.ToUnixTimeSeconds());
        json.WriteEndObject();
    }

    private async Task RevokeAsync(HttpContext context)
    {
        var given = await OAuthParameters.ReadAsync(context.Request);
        instance.OAuth.Revoke(given["token"] ?? "");
        await SendAsync(context, StatusCodes.Status200OK, json =>
        {
            json.WriteStartObject();
            json.WriteEndObject();
        });
    }

    private Task DescribeAsync(HttpContext context)
    {
        var token = context.Features.GetRequiredFeature<Visitor>().Token;
        return token is not { Kind: TokenKind.OAuth }
            ? SendAsync(context, OAuthError.InvalidToken)
            : SendAsync(context, StatusCodes.Status200OK, json =>
            {
                json.WriteStartObject();
                json.Field("resource_owner_id", token.UserId);
                json.Texts("scope", token.Scopes);
                json.Field(
                    "expires_in",
                    (long?)(token.ExpiresAt - instance.Options.Time.GetUtcNow())?.TotalSeconds);
                json.WriteStartObject("application");
                json.Field("uid", token.ApplicationId);
                json.WriteEndObject();
                json.Field("created_at", token.CreatedAt.ToUnixTimeSeconds());
                json.WriteEndObject();
            });
    }

    private static Task SendAsync(HttpContext context, OAuthError error) => SendAsync(context, error.Status, json =>
    {
        json.WriteStartObject();
        json.Field("error", error.Error);
        json.Field("error_description", error.Description);
        json.WriteEndObject();
    });

    private static async Task SendAsync(HttpContext context, int status, Action<Utf8JsonWriter> write)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        await using var json = new Utf8JsonWriter(context.Response.BodyWriter);
        write(json);
        await json.FlushAsync(context.RequestAborted);
    }
}
