namespace GitLabGraph.GitLab.Outbound;

/// <summary>A host name, or with a leading <c>*.</c> every name below it.</summary>
public sealed record HostPattern
{
    private const string Below = "*.";

    private HostPattern(string text) => Text = text;

    /// <summary>As it was written, in lower case.</summary>
    public string Text { get; }

    /// <summary>Null when the text is no host name.</summary>
    public static HostPattern? TryParse(string text)
    {
        var name = text.StartsWith(Below, StringComparison.Ordinal) ? text[Below.Length..] : text;
        return Uri.CheckHostName(name) is UriHostNameType.Unknown ? null : new HostPattern(Plain(text));
    }

    /// <summary>Whether a host has this name; a trailing dot makes no difference, as it makes none to DNS.</summary>
    public bool Matches(string host)
    {
        var name = Plain(host);
        return Text.StartsWith(Below, StringComparison.Ordinal)
            ? name.EndsWith(Text[1..], StringComparison.Ordinal) && name.Length >= Text.Length
            : name == Text;
    }

    private static string Plain(string host) => OutboundRules.PlainHost(host).TrimEnd('.');
}
