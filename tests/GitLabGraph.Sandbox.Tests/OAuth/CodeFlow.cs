using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace GitLabGraph.Sandbox.Tests.OAuth;

/// <summary>Signs in as a public client does: consent, code, PKCE, token.</summary>
internal static class CodeFlow
{
    public const string Application = "sandbox-public-application";
    public const string Verifier = "a-verifier-that-is-long-enough-for-the-rules-of-pkce-0123456789";
    private const string Redirect = "http://127.0.0.1/back";

    public static async Task<string> SignInAsync(string baseUrl, string username, string scope)
        => (await PairAsync(baseUrl, username, scope, Verifier)).Text("access_token")!;

    /// <summary>The token endpoint's answer, whatever it is.</summary>
    public static async Task<JsonElement> PairAsync(string baseUrl, string username, string scope, string verifier)
    {
        using var handler = new HttpClientHandler { AllowAutoRedirect = false };
        using var browser = new HttpClient(handler);
        using var decision = await browser.PostAsync(
            new Uri(baseUrl + "/oauth/authorize"),
            Form(
                ("client_id", Application), ("redirect_uri", Redirect), ("response_type", "code"), ("scope", scope), ("state", "s"),
                ("code_challenge", Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(Verifier)))),
                ("code_challenge_method", "S256"), ("user", username), ("decision", "allow")),
            TestContext.Current.CancellationToken);
        var query = decision.Headers.Location!.Query;
        query.ShouldEndWith("&state=s");
        return await TokenAsync(
            baseUrl,
            ("grant_type", "authorization_code"), ("code", query.Split(['=', '&'])[1]), ("redirect_uri", Redirect),
            ("code_verifier", verifier));
    }

    public static async Task<JsonElement> TokenAsync(string baseUrl, params (string, string)[] fields)
    {
        using var client = new HttpClient();
        using var response = await client.PostAsync(
            new Uri(baseUrl + "/oauth/token"), Form([.. fields, ("client_id", Application)]), TestContext.Current.CancellationToken);
        return await response.JsonAsync();
    }

    public static FormUrlEncodedContent Form(params (string Name, string Value)[] fields)
        => new(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
}
