namespace GitLabGraph.Proxy.Headers;

/// <summary>
/// The caller's <c>Accept-Encoding</c> without what we could not read, were the answer one whose links are rewritten.
/// </summary>
internal static class AcceptedEncodings
{
    private static readonly string[] Known = ["gzip", "br", "deflate", "identity"];

    public static string? Of(string accepted)
    {
        var known = accepted.Split(',', StringSplitOptions.TrimEntries).Where(IsKnown);
        return string.Join(", ", known) is { Length: > 0 } codings ? codings : null;
    }

    private static bool IsKnown(string coding)
    {
        var end = coding.IndexOf(';', StringComparison.Ordinal);
        return Known.Contains(end < 0 ? coding : coding[..end].TrimEnd(), StringComparer.OrdinalIgnoreCase);
    }
}
