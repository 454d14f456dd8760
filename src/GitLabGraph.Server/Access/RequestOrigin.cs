namespace GitLabGraph.Server.Access;

/// <summary>
/// Which page a browser asks for. A browser asks a server on its own machine for any page in the world, forms and
/// WebSockets without asking back, and says whose page it is in <c>Origin</c> (RFC 6454, 7); others send none.
/// </summary>
internal static class RequestOrigin
{
    /// <summary>Whether a page asks that is neither this server's nor another of the same machine.</summary>
    public static bool IsForeign(HttpRequest request) =>
        request.Headers.Origin.ToString() is { Length: > 0 } origin
        && !(Uri.TryCreate(origin, UriKind.Absolute, out var page)
            && (page.IsLoopback || page.Authority.Equals(request.Host.Value, StringComparison.OrdinalIgnoreCase)));
}
