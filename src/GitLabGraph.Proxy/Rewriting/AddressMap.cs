using GitLabGraph.GitLab.Accounts;
using GitLabGraph.Proxy.Targets;

namespace GitLabGraph.Proxy.Rewriting;

/// <summary>An account's API as GitLab names it, and as the caller reaches it through the proxy.</summary>
internal sealed class AddressMap(GitLabAddress address, string proxyBase)
{
    private const string Api = "/api/v4";

    private readonly string _path = new Uri(address.Value).AbsolutePath.TrimEnd('/') + Api;

    public string From { get; } = address.Value + Api;

    public string To { get; } = proxyBase + Api;

    /// <summary>
    /// The URL behind the proxy; null for one that is not the account's API. One that leads out of it again by dot
    /// segments is none: behind the proxy it would lead to another account, and the caller would follow it with our
    /// key.
    /// </summary>
    public string? Translate(string url)
    {
        if (DotSegments.Has(PathOf(url)))
        {
            return null;
        }

        if (url.StartsWith(From, StringComparison.OrdinalIgnoreCase) && EndsOrGoesOn(url, From.Length))
        {
            return To + url[From.Length..];
        }

        return url.StartsWith(_path, StringComparison.Ordinal) && EndsOrGoesOn(url, _path.Length)
            ? To + url[_path.Length..]
            : null;
    }

    private static string PathOf(string url) => url.IndexOfAny(['?', '#']) is var end and >= 0 ? url[..end] : url;

    private static bool EndsOrGoesOn(string url, int at) => url.Length == at || url[at] is '/' or '?';
}
