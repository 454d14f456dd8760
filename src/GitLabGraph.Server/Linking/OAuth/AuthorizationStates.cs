using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace GitLabGraph.Server.Linking.OAuth;

/// <summary>
/// Seals states, binds them to the browser with a cookie, and opens them once: the cookie goes with the first use.
/// </summary>
internal sealed class AuthorizationStates(IDataProtectionProvider protection, PublicAddress self)
{
    private const string Cookie = "gitlabgraph.link";

    // A person signs in, looks for a second factor, reads what they allow.
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(15);

    private readonly ITimeLimitedDataProtector _seal =
        protection.CreateProtector("GitLabGraph.Linking.State.v1").ToTimeLimitedDataProtector();

    /// <summary>Begins a session in this browser and gives the state to send along.</summary>
    public string Seal(HttpContext context, Func<string, AuthorizationState> make)
    {
        var session = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        context.Response.Cookies.Append(Cookie, session, Options(context));
        return _seal.Protect(JsonSerializer.Serialize(make(HashOf(session))), Lifetime);
    }

    /// <summary>Null when it was not sealed by us, is too old, or belongs to another browser.</summary>
    public AuthorizationState? Open(HttpContext context, string? text)
    {
        var session = context.Request.Cookies[Cookie];
        context.Response.Cookies.Delete(Cookie, Options(context));
        if (string.IsNullOrEmpty(text) || string.IsNullOrEmpty(session))
        {
            return null;
        }

        try
        {
            var state = JsonSerializer.Deserialize<AuthorizationState>(_seal.Unprotect(text));
            return state is not null && IsSame(state.Session, HashOf(session)) ? state : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    // Lax: the way back from GitLab is a navigation from another site, and must bring the cookie.
    private CookieOptions Options(HttpContext context) => new()
    {
        HttpOnly = true,
        Secure = self.IsHttps(context.Request),
        SameSite = SameSiteMode.Lax,
        Path = self.PathOf(context.Request, LinkExtensions.Path),
        MaxAge = Lifetime,
    };

    private static bool IsSame(string left, string right) =>
        CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(left), Encoding.ASCII.GetBytes(right));

    private static string HashOf(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(text)));
}
