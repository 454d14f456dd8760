using System.Security.Cryptography;

namespace GitLabGraph.GraphQL.Execution.Documents;

/// <summary>The name under which a document is stored: clients compute it too, so it is one that they have.</summary>
internal static class DocumentHash
{
    private const string Prefix = "sha256:";

    /// <summary>
    /// The id as storages know it: a hash without the prefix that names its kind, in lower case; any other id as it is.
    /// </summary>
    /// <remarks>
    /// <see href="https://graphql.github.io/graphql-over-http/draft/#sec-SHA256-Hex-Document-Identifier"/>
    /// </remarks>
    public static string IdOf(string documentId)
    {
        var id = documentId.StartsWith(Prefix, StringComparison.Ordinal) ? documentId[Prefix.Length..] : documentId;
        var isHash = id.Length == 2 * SHA256.HashSizeInBytes && id.All(char.IsAsciiHexDigit);
        return isHash ? id.ToLowerInvariant() : documentId;
    }

    public static string Of(ReadOnlySpan<byte> text)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(text, hash);
        return Convert.ToHexStringLower(hash);
    }

    public static bool Matches(string documentId, ReadOnlySpan<byte> text) =>
        documentId == Of(text);
}
