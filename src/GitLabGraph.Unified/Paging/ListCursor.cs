using System.Buffers.Binary;
using System.Buffers.Text;
using System.Text;
using GitLabGraph.GraphQL.Errors;
using GitLabGraph.Unified.Errors;

namespace GitLabGraph.Unified.Paging;

/// <summary>
/// A cursor as clients see it: GitLab's own, marked with the list it belongs to. A cursor of another list, whose
/// filter,
/// order or place differs, is refused instead of answering a page of nonsense.
/// </summary>
internal static class ListCursor
{
    private const byte Version = 1;
    private const int HeadLength = 5;

    private const string OfAnother =
        "This cursor belongs to another list: page with the filter and order it came from.";

    public static string Write(string list, string upstream)
    {
        var bytes = new byte[HeadLength + Encoding.UTF8.GetByteCount(upstream)];
        bytes[0] = Version;
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(1), Fingerprint(list));
        Encoding.UTF8.GetBytes(upstream, bytes.AsSpan(HeadLength));
        return Base64Url.EncodeToString(bytes);
    }

    /// <summary>GitLab's cursor inside a client's.</summary>
    /// <exception cref="GraphQLException">It is no cursor, or one of another list.</exception>
    public static string Read(string list, string cursor)
    {
        if (!Base64Url.IsValid(cursor) || Base64Url.DecodeFromChars(cursor) is not [Version, _, _, _, _, ..] bytes)
        {
            throw UnifiedErrors.Invalid($"\"{cursor}\" is not a cursor of this API. Pass a cursor as you got it.");
        }

        return BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(1)) == Fingerprint(list)
            ? Encoding.UTF8.GetString(bytes.AsSpan(HeadLength))
            : throw UnifiedErrors.Invalid(OfAnother);
    }

    /// <summary>
    /// Whether a cursor was refused as one of another list. Where GitLab has a list in several ways, it is one of
    /// another way perhaps: which of them an instance lacks may be forgotten between two pages, or not be known here.
    /// </summary>
    public static bool IsOfAnother(GraphQLException refusal) => refusal.Errors is [{ Message: OfAnother }];

    // FNV-1a: the same on every machine and version, which string.GetHashCode is not.
    private static uint Fingerprint(string list)
    {
        var hash = 2166136261u;

        foreach (var character in list)
        {
            hash = (hash ^ character) * 16777619u;
        }

        return hash;
    }
}
