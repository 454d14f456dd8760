using System.Diagnostics.CodeAnalysis;

namespace GitLabGraph.GitLab.Accounts;

/// <summary>
/// The base URL of a GitLab instance, with or without a sub-path (<c>https://example.com/gitlab</c>).
/// Every request of an account is made from it, so that its token cannot be sent anywhere else.
/// </summary>
public sealed class GitLabAddress : IEquatable<GitLabAddress>
{
    private readonly Uri _base;

    private GitLabAddress(Uri uri)
    {
        _base = uri;
        Value = uri.AbsoluteUri[..^1];
    }

    /// <summary>The address as text, without a trailing slash.</summary>
    public string Value { get; }

    /// <summary>The host alone, as a person would name the instance.</summary>
    public string Host => _base.Authority;

    /// <summary>The address with a trailing slash, for whoever looks at its parts.</summary>
    internal Uri Uri => _base;

    /// <exception cref="FormatException">
    /// The text is not an address of a GitLab; the message says what is wrong.
    /// </exception>
    public static GitLabAddress Parse(string text) =>
        TryParse(text, out var address, out var reason) ? address : throw new FormatException(reason);

    /// <summary>Reads an address; <paramref name="reason"/> says what to change where it is none.</summary>
    public static bool TryParse(
        string? text, [NotNullWhen(true)] out GitLabAddress? address, [NotNullWhen(false)] out string? reason)
    {
        address = null;
        reason = Objection(text, out var uri);

        if (reason is not null)
        {
            return false;
        }

        var path = uri!.AbsolutePath.TrimEnd('/') + "/";
        address = new GitLabAddress(new UriBuilder(uri.Scheme, uri.Host, uri.Port, path).Uri);
        return true;
    }

    /// <summary>
    /// The full URL of a path below this address. The path is taken as it is, already percent-encoded.
    /// </summary>
    /// <exception cref="ArgumentException">The path would leave the address.</exception>
    public Uri Below(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var uri = new Uri(_base.AbsoluteUri + path.TrimStart('/'), UriKind.Absolute);

        return Contains(uri)
            ? uri
            : throw new ArgumentException("The path leaves the account's GitLab address.", nameof(path));
    }

    /// <summary>
    /// The full URL of a path below this address, kept byte for byte: nothing is decoded, encoded or folded. Only for
    /// paths without dot segments.
    /// </summary>
    public Uri Exactly(string path) =>
        new(Value + "/" + path, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });

    /// <summary>
    /// Whether a URL, such as a next-page link, is at or below this address: same scheme, host, port and path.
    /// </summary>
    public bool Contains(Uri uri)
    {
        ArgumentNullException.ThrowIfNull(uri);

        return uri.IsAbsoluteUri
            && uri.UserInfo.Length == 0
            && string.Equals(uri.Scheme, _base.Scheme, StringComparison.OrdinalIgnoreCase)
            && string.Equals(uri.IdnHost, _base.IdnHost, StringComparison.OrdinalIgnoreCase)
            && uri.Port == _base.Port
            && uri.AbsolutePath.StartsWith(_base.AbsolutePath, StringComparison.Ordinal);
    }

    public bool Equals(GitLabAddress? other) =>
        other is not null && string.Equals(Value, other.Value, StringComparison.Ordinal);

    public override bool Equals(object? obj) => Equals(obj as GitLabAddress);

    public override int GetHashCode() => string.GetHashCode(Value, StringComparison.Ordinal);

    public override string ToString() => Value;

    private static string? Objection(string? text, out Uri? uri)
    {
        if (!System.Uri.TryCreate(text?.Trim(), UriKind.Absolute, out uri))
        {
            return "A GitLab address is an absolute URL such as https://gitlab.example.com.";
        }

        return uri switch
        {
            { Scheme: not ("https" or "http") } => "A GitLab address begins with https:// or http://.",
            { UserInfo.Length: > 0 } => "A GitLab address holds no user name or password; the token is given apart.",
            { Query.Length: > 0 } or { Fragment.Length: > 0 } =>
                "A GitLab address ends with its path; drop what follows ? or #.",
            _ => null,
        };
    }
}
