namespace GitLabGraph.GraphQL.AspNetCore.Http;

/// <summary>
/// Keeps foreign pages from asking in the name of whoever visits them. CORS, which guards most of HTTP, does not hold
/// for WebSockets nor for forms: a browser sends them to any server, names the page's origin and leaves it to the
/// server to refuse.
/// </summary>
/// <remarks><see href="https://www.rfc-editor.org/rfc/rfc6455#section-10.2"/></remarks>
public sealed class OriginPolicy(IReadOnlyList<string> allowed)
{
    private const string Any = "*";

    /// <summary>Whether no page asks, or one of the server itself or of an allowed origin.</summary>
    public bool IsMet(HttpRequest request)
    {
        var origin = request.Headers.Origin.ToString();
        return origin.Length == 0
            || IsOwn(origin, request)
            || allowed.Any(item => item == Any || item.Equals(origin, StringComparison.OrdinalIgnoreCase));
    }

    // The scheme is not compared: before a reverse proxy the page has another than the server sees.
    private static bool IsOwn(string origin, HttpRequest request) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var page)
        && page.IdnHost.Equals(request.Host.Host.Trim('[', ']'), StringComparison.OrdinalIgnoreCase)
        && page.Port == (request.Host.Port ?? DefaultPort(page));

    private static int DefaultPort(Uri page) => page.Scheme == Uri.UriSchemeHttps ? 443 : 80;
}
