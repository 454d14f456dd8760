using System.Collections.Immutable;
using System.Net;
using GitLabGraph.Sandbox.World.People;

namespace GitLabGraph.Sandbox.OAuth;

/// <summary>
/// The page that asks a person whether an application may act for them. It has no passwords: one picks who one is.
/// </summary>
internal sealed class AuthorizePage(SandboxInstance instance)
{
    private static readonly string[] People = ["olivia", "dana", "gus", "mei", "root"];

    public async Task ShowAsync(HttpContext context)
    {
        var given = await OAuthParameters.ReadAsync(context.Request);
        if (Refuse(given) is { } reason)
        {
            await SendAsync(
                context,
                StatusCodes.Status400BadRequest,
                $"<h1>An error has occurred</h1><p>{WebUtility.HtmlEncode(reason)}</p>");
            return;
        }

        string[] kept =
            ["client_id", "redirect_uri", "response_type", "scope", "state", "code_challenge", "code_challenge_method"];
        var hidden = string.Concat(kept.Where(name => given[name] is not null).Select(name =>
            $"<input type=\"hidden\" name=\"{name}\" value=\"{WebUtility.HtmlEncode(given[name])}\">"));
        var people = Options(instance);
        var application = OAuthStore.FindApplication(given.ClientId)!.Name;
        await SendAsync(context, StatusCodes.Status200OK, $"""
            <h1>Authorize {WebUtility.HtmlEncode(application)}</h1>
            <form method="post" action="{instance.BaseUrl}/oauth/authorize">{hidden}
            <label for="user">Sign in as</label> <select id="user" name="user">{people}</select>
            <button name="decision" value="allow">Authorize</button>
                <button name="decision" value="deny">Deny</button></form>
            """);
    }

    public async Task DecideAsync(HttpContext context)
    {
        var given = await OAuthParameters.ReadAsync(context.Request);
        if (Refuse(given) is { } reason)
        {
            await SendAsync(
                context,
                StatusCodes.Status400BadRequest,
                $"<h1>An error has occurred</h1><p>{WebUtility.HtmlEncode(reason)}</p>");
            return;
        }

        var answer = given["decision"] == "deny"
            || instance.World.FindUser(given["user"] ?? "") is not { State: UserState.Active } user
            ? "error=access_denied&error_description="
                + Uri.EscapeDataString("The resource owner or authorization server denied the request.")
            : "code=" + instance.OAuth.Issue(new AuthorizationCode(
                given.ClientId!,
                user.Id,
                given["redirect_uri"]!,
                Scopes(given),
                given["code_challenge"],
                instance.OAuth.CodeExpiry));
        var state = given["state"] is { } text ? "&state=" + Uri.EscapeDataString(text) : "";
        var redirect = given["redirect_uri"]!;
        context.Response
            .Redirect($"{redirect}{(redirect.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{answer}{state}");
    }

    /// <summary>The people that one may be.</summary>
    public static string Options(SandboxInstance instance) => string.Concat(People.Select(
        name => $"<option value=\"{name}\">{WebUtility.HtmlEncode(instance.World.FindUser(name)!.Name)}</option>"));

    public static ImmutableArray<string> Scopes(OAuthParameters given)
        => [.. (given["scope"] ?? "read_user").Split([' ', '+'], StringSplitOptions.RemoveEmptyEntries)];

    public static Task SendAsync(HttpContext context, int status, string body)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/html; charset=utf-8";
        return context.Response.WriteAsync(
            $"<!DOCTYPE html><html lang=\"en\"><head><title>GitLab sandbox</title></head><body>{body}</body></html>",
            context.RequestAborted);
    }

    private static string? Refuse(OAuthParameters given)
    {
        if (OAuthStore.FindApplication(given.ClientId) is not { } application)
        {
            return OAuthError.InvalidClient.Description;
        }

        if (given["redirect_uri"] is not { } redirect
            || !redirect.StartsWith(application.RedirectUriPrefix, StringComparison.Ordinal))
        {
            return "The redirect URI included is not valid.";
        }

        if (given["response_type"] != "code")
        {
            return "The authorization server does not support this response type.";
        }

        if (given["code_challenge"] is not null && given["code_challenge_method"] != "S256")
        {
            return "The code challenge method must be S256.";
        }

        return application.Secret is null
            && given["code_challenge"] is null ? "A public client needs a code challenge." : null;
    }
}
