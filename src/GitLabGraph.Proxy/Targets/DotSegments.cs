namespace GitLabGraph.Proxy.Targets;

/// <summary>
/// Whether a path can be taken for another one: it has a segment that is <c>.</c> or <c>..</c>, written plainly or
/// encoded, between slashes or encoded slashes, or a backslash, which some take for a slash, or a control character,
/// which some leave out before they look.
/// </summary>
internal static class DotSegments
{
    public static bool Has(string path)
    {
        // Decoded once: what is encoded twice (%252e) is a literal %2e in GitLab, and stays untouched.
        var decoded = path.Contains('%', StringComparison.Ordinal) ? Uri.UnescapeDataString(path) : path;

        if (decoded.Contains('\\', StringComparison.Ordinal)
            || decoded.Contains('\0', StringComparison.Ordinal)
            || path.AsSpan().ContainsAnyInRange('\0', '\u001F'))
        {
            return true;
        }

        foreach (var range in decoded.AsSpan().Split('/'))
        {
            if (decoded.AsSpan(range) is "." or "..")
            {
                return true;
            }
        }

        return false;
    }
}
