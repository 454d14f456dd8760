using GitLabGraph.Accounts.LinkTokens;

namespace GitLabGraph.Server.Linking.Page;

/// <summary>One look at the page: the permission it was opened with, and where it leads in the end.</summary>
/// <param name="Text">The link token's text; it stays in the page's forms.</param>
/// <param name="Permission">What it permits.</param>
/// <param name="Return">Where the browser goes at the end, at the permission's origin; null in a popup.</param>
internal sealed record LinkVisit(string Text, LinkToken Permission, string? Return)
{
    public override string ToString() => "***";

    /// <summary>The place with the account in its query, which ends where a fragment begins.</summary>
    public static string WithAccount(string place, string account)
    {
        var fragment = place.IndexOf('#', StringComparison.Ordinal) is var at and >= 0 ? at : place.Length;
        var separator = place[..fragment].Contains('?', StringComparison.Ordinal) ? '&' : '?';
        return $"{place[..fragment]}{separator}account={Uri.EscapeDataString(account)}{place[fragment..]}";
    }

    /// <summary>A place at the origin that the permission names; any other is dropped.</summary>
    public static string? ReturnAt(string? url, LinkToken permission) =>
        Uri.TryCreate(url, UriKind.Absolute, out var place)
        && permission.ReturnOrigin is { } origin
        && place.UserInfo.Length == 0
        && place.GetLeftPart(UriPartial.Authority) == origin
            ? place.AbsoluteUri
            : null;
}
