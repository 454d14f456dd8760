using GitLabGraph.GitLab.Accounts;

namespace GitLabGraph.Proxy.Rewriting;

/// <summary>An account's API as GitLab names it, and as the caller reaches it through the proxy.</summary>
internal sealed class AddressMap(GitLabAddress address, string proxyBase)
{
    private const string Api = "/api/v4";

    private readonly string _path = new Uri(address.Value).AbsolutePath.TrimEnd('/') + Api;

    public string From { get; } = address.Value + Api;

    public string To { get; } = proxyBase + Api;

    /// <summary>The URL behind the proxy; null for one that is not the account's API.</summary>
    public string? Translate(string url)
    {
        if (url.StartsWith(From, StringComparison.OrdinalIgnoreCase) && EndsOrGoesOn(url, From.Length))
        {
            return To + url[From.Length..];
        }

        return url.StartsWith(_path, StringComparison.Ordinal) && EndsOrGoesOn(url, _path.Length)
            ? To + url[_path.Length..]
            : null;
    }

    private static bool EndsOrGoesOn(string url, int at) => url.Length == at || url[at] is '/' or '?';
}
