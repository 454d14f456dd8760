using System.Text;

namespace GitLabGraph.Sandbox.OAuth;

/// <summary>Parameters of an OAuth request, from query, form, and a client's Basic credentials.</summary>
internal sealed class OAuthParameters(Dictionary<string, string?> values)
{
    public string? ClientId => this["client_id"];

    public string? ClientSecret => this["client_secret"];

    public string? this[string name] => values.GetValueOrDefault(name);

    public static async Task<OAuthParameters> ReadAsync(HttpRequest request)
    {
        var values = request.Query.ToDictionary(pair => pair.Key, pair => (string?)pair.Value.ToString());
        if (request.HasFormContentType)
        {
            foreach (var (name, value) in await request.ReadFormAsync(request.HttpContext.RequestAborted))
            {
                values[name] = value.ToString();
            }
        }
        else if (request.HasJsonContentType())
        {
            foreach (
                var (name, value) in await request.ReadFromJsonAsync<Dictionary<string,
                string?>>(request.HttpContext.RequestAborted) ?? [])
            {
                values[name] = value;
            }
        }

        var basic = request.Headers.Authorization.ToString();
        if (basic.StartsWith("Basic ", StringComparison.OrdinalIgnoreCase))
        {
            var parts =
                Encoding.UTF8.GetString(Convert.FromBase64String(basic["Basic ".Length..].Trim())).Split(':', 2);
            values["client_id"] = parts[0];
            values["client_secret"] = parts.Length > 1 ? parts[1] : null;
        }

        return new OAuthParameters(values);
    }
}
