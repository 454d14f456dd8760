using System.Security.Claims;
using System.Text.Encodings.Web;
using GitLabGraph.Accounts.Keys;
using GitLabGraph.Server.Api;
using GitLabGraph.Server.Logs;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace GitLabGraph.Server.Access;

/// <summary>
/// Knows a caller by <c>Authorization: Bearer KEY</c>. Development does without a key where none is configured, and
/// so does a request with its own GitLab token where the settings allow it; a wrong key is refused there, too.
/// </summary>
internal sealed class CallerAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory logger,
    UrlEncoder encoder,
    KnownCallers callers)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string SchemeName = "GitLabGraph";
    public const string ScopeClaim = "scope";
    public const string TenantClaim = "tenant";

    public const string Code = "UNAUTHENTICATED";
    private const string Bearer = "Bearer ";

    /// <summary>The key that a request brings; null when it brings none.</summary>
    public static string? KeyOf(HttpRequest request) =>
        request.Headers.Authorization.ToString() is { } header
        && header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase)
            ? header[Bearer.Length..].Trim()
            : null;

    /// <summary>From here on the request is this caller's.</summary>
    public static ClaimsPrincipal Recognise(HttpContext context, Caller caller)
    {
        context.Features.Set(caller);
        context.Know(caller);
        return new ClaimsPrincipal(new ClaimsIdentity(
            [
                new Claim(ClaimTypes.NameIdentifier, caller.Key),
                new Claim(TenantClaim, caller.Tenant),
                .. ScopeNames.NamesOf(caller.Scopes).Select(static name => new Claim(ScopeClaim, name)),
            ],
            SchemeName));
    }

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        // The proxy finds our key in more places, and says in GitLab's words what is wrong with it; who opens the link
        // page or asks for health is no caller.
        if (!Request.Path.StartsWithSegments(UnifiedApiExtensions.Path))
        {
            return AuthenticateResult.NoResult();
        }

        if (await callers.FindAsync(Context) is { } caller)
        {
            return AuthenticateResult.Success(new AuthenticationTicket(Recognise(Context, caller), Scheme.Name));
        }

        return KeyOf(Request) is null
            ? AuthenticateResult.NoResult()
            : AuthenticateResult.Fail("The key opens nothing.");
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.StatusCode = StatusCodes.Status401Unauthorized;
        Response.Headers.WWWAuthenticate = "Bearer";
        return Response.WriteAsJsonAsync(new
        {
            errors = new[]
            {
                new
                {
                    message = "Send your key as 'Authorization: Bearer KEY'.",
                    extensions = new { code = Code },
                },
            },
        });
    }
}
