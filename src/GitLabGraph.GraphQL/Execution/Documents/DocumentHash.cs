using System.Security.Cryptography;

namespace GitLabGraph.GraphQL.Execution.Documents;

/// <summary>The name under which a document is stored: clients compute it too, so it is one that they have.</summary>
internal static class DocumentHash
{
    public static string Of(ReadOnlySpan<byte> text)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(text, hash);
        return Convert.ToHexStringLower(hash);
    }

    public static bool Matches(string documentId, ReadOnlySpan<byte> text) =>
        string.Equals(documentId, Of(text), StringComparison.OrdinalIgnoreCase);
}
