using GitLabGraph.Proxy.Targets;
using Microsoft.AspNetCore.Http;

namespace GitLabGraph.Proxy.Access;

/// <summary>Finds our key where GitLab's clients put a token.</summary>
internal static class CallerToken
{
    private const string Bearer = "Bearer ";

    public static string? Of(HttpRequest request, ProxyTarget target)
    {
        var authorization = request.Headers.Authorization.ToString();

        if (authorization.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase))
        {
            return authorization[Bearer.Length..].Trim();
        }

        var header = request.Headers["PRIVATE-TOKEN"].ToString();
        return header.Length > 0 ? header.Trim() : target.QueryToken;
    }
}
