using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace GitLabGraph.GraphQL.Language;

/// <summary>Bytes that claim to be text.</summary>
internal static class Utf8Text
{
    /// <summary>
    /// The bytes of a text. A surrogate without its other half, which UTF-8 cannot carry, is not mended but encoded by
    /// itself, so that the lexer refuses it as it stands.
    /// </summary>
    public static byte[] Encode(string text)
    {
        // A lone surrogate counts as the replacement character: three bytes, as many as it takes by itself.
        var bytes = new byte[Encoding.UTF8.GetByteCount(text)];
        var rest = text.AsSpan();
        var written = 0;
        while (Utf8.FromUtf16(rest, bytes.AsSpan(written), out var read, out var count, replaceInvalidSequences: false)
            == OperationStatus.InvalidData)
        {
            written += count;
            var surrogate = rest[read];
            bytes[written++] = 0xED;
            bytes[written++] = (byte)(0x80 | ((surrogate >> 6) & 0x3F));
            bytes[written++] = (byte)(0x80 | (surrogate & 0x3F));
            rest = rest[(read + 1)..];
        }

        return bytes;
    }

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
