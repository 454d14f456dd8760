using System.Diagnostics.CodeAnalysis;

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
    private static bool TryParseUri(string text, [MaybeNullWhen(false)] out Uri value) =>
        Uri.TryCreate(text, UriKind.RelativeOrAbsolute, out value);
}
