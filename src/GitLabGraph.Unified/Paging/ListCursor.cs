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
    // Of a list that is known by itself, and of one that hangs on something that an answer names.
    private const byte Alone = 1;
    private const byte Held = 2;
    private const int HeadLength = 5;
    private const int HeldLength = HeadLength + 4;

    private const string OfAnother =
        "This cursor belongs to another list: page with the filter and order it came from.";

    /// <summary>A cursor of a list.</summary>
    /// <param name="list">The list's filter, order and place, as far as they are known before it is asked for.</param>
    /// <param name="upstream">GitLab's cursor.</param>
    /// <param name="holder">
    /// What the list hangs on, where a path leads there, which may lead elsewhere tomorrow.
    /// </param>
    public static string Write(string list, string upstream, string? holder = null)
    {
        var head = holder is null ? HeadLength : HeldLength;
        var bytes = new byte[head + Encoding.UTF8.GetByteCount(upstream)];
        bytes[0] = holder is null ? Alone : Held;
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(1), Fingerprint(list));

        if (holder is not null)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(HeadLength), Fingerprint(holder));
        }

        Encoding.UTF8.GetBytes(upstream, bytes.AsSpan(head));
        return Base64Url.EncodeToString(bytes);
    }

    /// <summary>GitLab's cursor inside a client's.</summary>
    /// <exception cref="GraphQLException">It is no cursor, or one of another list.</exception>
    public static string Read(string list, string cursor)
    {
        var bytes = Decode(cursor);
        return BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(1)) == Fingerprint(list)
            ? Encoding.UTF8.GetString(bytes.AsSpan(bytes[0] == Held ? HeldLength : HeadLength))
            : throw UnifiedErrors.Invalid(OfAnother);
    }

    /// <summary>Refuses a cursor that was told of the same list of another workspace, group or the like.</summary>
    public static void RefuseUnlessOf(string holder, string cursor)
    {
        if (Decode(cursor) is [Held, ..] bytes
            && BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(HeadLength)) != Fingerprint(holder))
        {
            throw UnifiedErrors.Invalid(
                "This cursor belongs to the list of something else: what is asked here has not the id it had then.");
        }
    }

    /// <summary>
    /// Whether a cursor was refused as one of another list. Where GitLab has a list in several ways, it is one of
    /// another way perhaps: which of them an instance lacks may be forgotten between two pages, or not be known here.
    /// </summary>
    public static bool IsOfAnother(GraphQLException refusal) => refusal.Errors is [{ Message: OfAnother }];

    private static byte[] Decode(string cursor) =>
        Base64Url.IsValid(cursor) && Base64Url.DecodeFromChars(cursor) is [Alone or Held, _, _, _, _, ..] bytes
            && (bytes[0] == Alone || bytes.Length >= HeldLength)
            ? bytes
            : throw UnifiedErrors.Invalid($"\"{cursor}\" is not a cursor of this API. Pass a cursor as you got it.");

    /// <summary>A number for a text, the same on every machine and version: FNV-1a.</summary>
    public static uint Fingerprint(string text)
    {
        var hash = 2166136261u;

        foreach (var character in text)
        {
            hash = (hash ^ character) * 16777619u;
        }

        return hash;
    }
}
