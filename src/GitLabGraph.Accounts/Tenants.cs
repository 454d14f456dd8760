namespace GitLabGraph.Accounts;

/// <summary>A tenant is one of our callers' customers or teams: it owns accounts and keys.</summary>
public static class Tenants
{
    /// <summary>Where accounts of the configuration and the demo live unless a setting says otherwise.</summary>
    public const string Default = "default";

    private const int LongestName = 64;

    /// <summary>Names are for people and for log lines: letters, digits, dots, dashes and underscores.</summary>
    public static bool IsName(string? text) =>
        text is { Length: > 0 and <= LongestName }
        && text.All(static letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '-' or '_');
}
