using System.Text;
using Microsoft.AspNetCore.Http.Features;

namespace GitLabGraph.Sandbox.Rest.Paging;

/// <summary>The address of another page: the same request with some parameters set.</summary>
internal static class PageLink
{
    public static string To(RestCall call, params ReadOnlySpan<(string Name, string Value)> set)
    {
        var target = call.Request.HttpContext.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        var query = target.IndexOf('?', StringComparison.Ordinal);
        var path = query < 0 ? target : target[..query];
        var root = call.Instance.Options.RelativeUrlRoot;
        if (root.Length > 0 && path.StartsWith(root + "/", StringComparison.Ordinal))
        {
            path = path[root.Length..];
        }

        var kept = new SortedDictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var (name, values) in call.Request.Query)
        {
            if (name is not ("private_token" or "access_token"))
            {
                kept[name] = [.. values.Select(value => value ?? "")];
            }
        }

        foreach (var (name, value) in set)
        {
            kept[name] = [value];
        }

        var link = new StringBuilder(call.Instance.BaseUrl).Append(path);
        var separator = '?';
        foreach (var (name, values) in kept)
        {
            foreach (var value in values)
            {
                link.Append(separator).Append(Uri.EscapeDataString(name)).Append('=')
                    .Append(Uri.EscapeDataString(value));
                separator = '&';
            }
        }

        return link.ToString();
    }
}
