using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace GitLabGraph.GraphQL.Execution;

/// <summary>
/// Writes JSON text into a pooled buffer that can be cut back to an earlier length, which is how a null propagates:
/// no tree of results stands between a resolver's value and the answer.
/// </summary>
public sealed partial class ResultWriter : IDisposable
{
    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(4096);
    private int _length;

    /// <summary>How many bytes have been written.</summary>
    public int Length => _length;

    public ReadOnlyMemory<byte> Written => _buffer.AsMemory(0, _length);

    /// <summary>Takes back everything written after <paramref name="length"/>.</summary>
    public void Rewind(int length) => _length = length;

    public void WriteNull() => WriteRaw("null"u8);

    public void WriteBoolean(bool value) => WriteRaw(value ? "true"u8 : "false"u8);

    public void WriteNumber(int value) => WriteFormattable(value);

    public void WriteNumber(long value) => WriteFormattable(value);

    public void WriteNumber(decimal value) => WriteFormattable(value);

    /// <summary>Writes a finite number; JSON has no other.</summary>
    public void WriteNumber(double value) => WriteFormattable(value);

    /// <summary>Writes a quoted value whose text needs no escaping: dates, identifiers, numbers.</summary>
    public void WriteQuoted<T>(T value, ReadOnlySpan<char> format = default)
        where T : IUtf8SpanFormattable
    {
        WriteByte((byte)'"');
        WriteFormattable(value, format);
        WriteByte((byte)'"');
    }

    /// <summary>Writes a string with the escapes that JSON requires.</summary>
    public void WriteString(ReadOnlySpan<char> value)
    {
        WriteByte((byte)'"');
        // An escaped character takes six bytes at most; unescaped UTF-16 takes three.
        var target = Reserve(value.Length * 6);
        Utf8.FromUtf16(value, target, out _, out var written);
        var needsEscape = JavaScriptEncoder.UnsafeRelaxedJsonEscaping.FindFirstCharacterToEncodeUtf8(target[..written]);
        _length += needsEscape < 0 ? written : WriteEscaped(value, target);
        WriteByte((byte)'"');
    }

    /// <summary>Writes JSON as it came, for scalars that carry the provider's own objects.</summary>
    public void WriteJson(JsonElement value) => WriteRaw(JsonSerializer.SerializeToUtf8Bytes(value));

    /// <summary>Writes bytes that are JSON already.</summary>
    public void WriteRaw(ReadOnlySpan<byte> utf8)
    {
        utf8.CopyTo(Reserve(utf8.Length));
        _length += utf8.Length;
    }

    public void WriteByte(byte value)
    {
        Reserve(1)[0] = value;
        _length++;
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
    }

    private static int WriteEscaped(ReadOnlySpan<char> value, Span<byte> target)
    {
        var escaped = JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(value.ToString());
        Utf8.FromUtf16(escaped, target, out _, out var written);
        return written;
    }

    private void WriteFormattable<T>(T value, ReadOnlySpan<char> format = default)
        where T : IUtf8SpanFormattable
    {
        int written;
        for (var size = 64; !value.TryFormat(Reserve(size), out written, format, null); size *= 2)
        {
        }

        _length += written;
    }

    private Span<byte> Reserve(int count)
    {
        if (_buffer.Length - _length < count)
        {
            Grow(count);
        }

        return _buffer.AsSpan(_length);
    }

    private void Grow(int count)
    {
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(_buffer.Length * 2, _length + count));
        _buffer.AsSpan(0, _length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
    }
}
