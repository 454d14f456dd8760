using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace GitLabGraph.GraphQL.Language;

/// <summary>Bytes that claim to be text.</summary>
internal static class Utf8Text
{
    /// <summary>How many of the bytes, from the first, are well-formed UTF-8.</summary>
    public static int LengthOfValidPrefix(ReadOnlySpan<byte> bytes)
    {
        if (Utf8.IsValid(bytes))
        {
            return bytes.Length;
        }

        var position = 0;
        while (Rune.DecodeFromUtf8(bytes[position..], out _, out var length) == OperationStatus.Done)
        {
            position += length;
        }

        return position;
    }

    /// <summary>
    /// The first character. Where there is none, <paramref name="codePoint"/> tells the surrogate that somebody
    /// encoded by itself, or U+FFFD for bytes without any meaning.
    /// </summary>
    public static bool TryDecode(ReadOnlySpan<byte> bytes, out int codePoint)
    {
        var isCharacter = Rune.DecodeFromUtf8(bytes, out var rune, out _) == OperationStatus.Done;
        codePoint = !isCharacter && bytes is [0xED, >= 0xA0 and <= 0xBF, >= 0x80 and <= 0xBF, ..]
            ? 0xD000 | ((bytes[1] & 0x3F) << 6) | (bytes[2] & 0x3F)
            : rune.Value;
        return isCharacter;
    }
}
