using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using GitLabGraph.GraphQL.Execution;

namespace GitLabGraph.GraphQL.Types.Scalars;

/// <summary>An absolute address, or one relative to the server that answers.</summary>
public sealed class UrlType() : TextScalarType<Uri>(
    "URL",
    TryParseUri,
    value => value.OriginalString,
    "an address such as https://gitlab.com/gitlab-org",
    "An address.",
    "https://url.spec.whatwg.org")
{
    // Nearly every address is made of these.
    private static readonly SearchValues<char> HostCharacters = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-.");

    private static readonly SearchValues<char> PathCharacters = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~!$&'()*+,;=:@/?%");

    // Answers are full of addresses, most of them plain: those need no parser to be told for what they are.
    public override bool TrySerialize(object value, ResultWriter writer, out string? reason)
    {
        if (value is not string text || !IsPlain(text))
        {
            return base.TrySerialize(value, writer, out reason);
        }

        writer.WriteString(text);
        reason = null;
        return true;
    }

    // A host, perhaps a port, and a path: what is none of these is left to the parser.
    private static bool IsPlain(ReadOnlySpan<char> text)
    {
        const string Scheme = "https://";
        const string PlainScheme = "http://";
        var scheme = text.StartsWith(Scheme, StringComparison.Ordinal) ? Scheme.Length
            : text.StartsWith(PlainScheme, StringComparison.Ordinal) ? PlainScheme.Length : 0;

        if (scheme == 0)
        {
            return false;
        }

        var rest = text[scheme..];
        var end = rest.IndexOf('/');
        var authority = end < 0 ? rest : rest[..end];
        var colon = authority.IndexOf(':');
        var host = colon < 0 ? authority : authority[..colon];
        return (colon < 0 || ushort.TryParse(authority[(colon + 1)..], NumberStyles.None, null, out _))
            && host.Length is > 0 and < 64 && char.IsAsciiLetterOrDigit(host[0]) && char.IsAsciiLetterOrDigit(host[^1])
            && !host.ContainsAnyExcept(HostCharacters) && !HasEmptyLabel(host)
            && (end < 0 || !rest[end..].ContainsAnyExcept(PathCharacters));
    }

    private static bool HasEmptyLabel(ReadOnlySpan<char> host) =>
        host.Contains("..", StringComparison.Ordinal) || host.Contains(".-", StringComparison.Ordinal)
        || host.Contains("-.", StringComparison.Ordinal);

    private static bool TryParseUri(string text, [MaybeNullWhen(false)] out Uri value) =>
        Uri.TryCreate(text, UriKind.RelativeOrAbsolute, out value);
}
