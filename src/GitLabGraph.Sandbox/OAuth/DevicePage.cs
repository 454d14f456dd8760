using System.Net;
using GitLabGraph.Sandbox.World.People;

namespace GitLabGraph.Sandbox.OAuth;

/// <summary>Where a device asks for a code, and the page where a person types it to let the device in.</summary>
internal sealed class DevicePage(SandboxInstance instance)
{
    public async Task OpenAsync(HttpContext context)
    {
        var given = await OAuthParameters.ReadAsync(context.Request);
        if (OAuthStore.FindApplication(given.ClientId) is not { } application)
        {
            context.Response.StatusCode = OAuthError.InvalidClient.Status;
            await context.Response.WriteAsJsonAsync(
                new
                {
                    error = OAuthError.InvalidClient.Error,
                    error_description = OAuthError.InvalidClient.Description,
                },
                context.RequestAborted);
            return;
        }

        var (deviceCode, grant) = instance.OAuth.Devices.Open(application.Id, AuthorizePage.Scopes(given));
        var page = instance.WebUrl("oauth/device");
        await context.Response.WriteAsJsonAsync(
            new
            {
                device_code = deviceCode,
                user_code = grant.UserCode,
                verification_uri = page,
                verification_uri_complete = $"{page}?user_code={grant.UserCode}",
                expires_in = (int)DeviceGrants.Lifetime.TotalSeconds,
                interval = (int)DeviceGrants.Interval.TotalSeconds,
            },
            context.RequestAborted);
    }

    public async Task ShowAsync(HttpContext context)
    {
        var given = await OAuthParameters.ReadAsync(context.Request);
        await AuthorizePage.SendAsync(context, StatusCodes.Status200OK, $"""
            <h1>Let a device in</h1>
            <form method="post" action="{instance.WebUrl("oauth/device")}">
            <label for="code">Code</label>
            <input id="code" name="user_code" value="{WebUtility.HtmlEncode(given["user_code"])}">
            <label for="user">Sign in as</label>
            <select id="user" name="user">{AuthorizePage.Options(instance)}</select>
            <button name="decision" value="allow">Authorize</button>
            <button name="decision" value="deny">Deny</button></form>
            """);
    }

    public async Task DecideAsync(HttpContext context)
    {
        var given = await OAuthParameters.ReadAsync(context.Request);
        var user = given["decision"] == "deny" ? null : instance.World.FindUser(given["user"] ?? "");
        long? userId = user is { State: UserState.Active } ? user.Id : null;
        await (instance.OAuth.Devices.Decide(given["user_code"] ?? "", userId)
            ? AuthorizePage.SendAsync(context, StatusCodes.Status200OK, "<p>You can close this page.</p>")
            : AuthorizePage.SendAsync(context, StatusCodes.Status404NotFound, "<p>No device waits for this code.</p>"));
    }
}
