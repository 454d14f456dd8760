using System.Diagnostics.CodeAnalysis;
using GitLabGraph.GitLab.Accounts;
using GitLabGraph.GitLab.Outbound;

namespace GitLabGraph.Server.OwnTokens;

/// <summary>A GitLab token that a request brings along, and the GitLab it is for. Prints no secret.</summary>
internal sealed record OwnToken(GitLabAddress Address, AccessToken Token)
{
    public const string TokenHeader = "X-GitLab-Token";
    public const string UrlHeader = "X-GitLab-Url";

    /// <summary>Whether the request speaks for a token of its own, be it a good one or not.</summary>
    public static bool IsIn(HttpRequest request) =>
        request.Headers.ContainsKey(TokenHeader) || request.Headers.ContainsKey(UrlHeader);

    /// <summary>Reads it; <paramref name="objection"/> says what the caller has to change.</summary>
    public static bool TryRead(
        HttpRequest request, OwnTokenSettings settings, OutboundRules rules,
        [NotNullWhen(true)] out OwnToken? own, [NotNullWhen(false)] out OwnTokenObjection? objection)
    {
        own = null;
        var token = TokenOf(request.Headers);
        if (token is null)
        {
            objection = OwnTokenObjection.Invalid($"{TokenHeader} holds one GitLab token of visible ASCII characters.");
            return false;
        }

        if (!TryReadAddress(request.Headers, settings, out var address, out objection))
        {
            return false;
        }

        objection = rules.Objection(address) is { } refused ? OwnTokenObjection.Refused(refused) : null;
        own = objection is null ? new OwnToken(address, token) : null;
        return own is not null;
    }

    private static bool TryReadAddress(
        IHeaderDictionary headers, OwnTokenSettings settings,
        [NotNullWhen(true)] out GitLabAddress? address, [NotNullWhen(false)] out OwnTokenObjection? objection)
    {
        objection = null;
        if (!headers.TryGetValue(UrlHeader, out var texts))
        {
            address = settings.Allowed.Count > 0 ? settings.Allowed[0] : null;
            objection = address is null ? OwnTokenObjection.Invalid($"Name the token's GitLab in {UrlHeader}.") : null;
        }
        else if (!GitLabAddress.TryParse(texts.ToString(), out address, out var reason))
        {
            objection = OwnTokenObjection.Invalid($"{UrlHeader}: {reason}");
        }
        else if (!settings.Allows(address))
        {
            objection = OwnTokenObjection.Refused($"{UrlHeader}: this server takes no tokens for {address.Value}.");
        }

        return objection is null;
    }

    private static AccessToken? TokenOf(IHeaderDictionary headers)
    {
        try
        {
            return headers[TokenHeader] is [{ Length: > 0 } text] ? new AccessToken(text) : null;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
