using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace GitLabGraph.GraphQL.Execution;

/// <summary>
/// Writes JSON text into a pooled buffer that can be cut back to an earlier length, which is how a null propagates:
/// no tree of results stands between a resolver's value and the answer.
/// </summary>
public sealed partial class ResultWriter : IDisposable
{
    private const int DefaultCapacity = 4096;

    private byte[] _buffer;
    private int _length;

    public ResultWriter()
        : this(DefaultCapacity)
    {
    }

    /// <param name="expectedLength">What an answer of this operation took before: spares the growing.</param>
    internal ResultWriter(int expectedLength) =>
        _buffer = ArrayPool<byte>.Shared.Rent(Math.Max(expectedLength, DefaultCapacity));

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

    /// <summary>Writes JSON as it came, for scalars that carry the provider's own objects.</summary>
    public void WriteJson(JsonElement value) => WriteRaw(JsonMarshal.GetRawUtf8Value(value));

    /// <summary>Writes bytes that are JSON already.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteRaw(ReadOnlySpan<byte> utf8)
    {
        utf8.CopyTo(Reserve(utf8.Length));
        _length += utf8.Length;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteByte(byte value)
    {
        Reserve(1)[0] = value;
        _length++;
    }

    /// <summary>Writes again what stands at a place of this buffer.</summary>
    internal void Repeat(BufferRange range)
    {
        Reserve(range.Length);
        _buffer.AsSpan(range.Start, range.Length).CopyTo(_buffer.AsSpan(_length));
        _length += range.Length;
    }

    public void Dispose()
    {
        if (_buffer.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(_buffer);
        }

        _buffer = [];
        _length = 0;
    }

    internal void WriteFormattable<T>(T value, ReadOnlySpan<char> format = default)
        where T : IUtf8SpanFormattable
    {
        int written;
        for (var size = 64; !value.TryFormat(Reserve(size), out written, format, null); size *= 2)
        {
        }

        _length += written;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Span<byte> Reserve(int count)
    {
        if (_buffer.Length - _length < count)
        {
            Grow(count);
        }

        return _buffer.AsSpan(_length);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Grow(int count)
    {
        ObjectDisposedException.ThrowIf(_buffer.Length == 0, this);
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(_buffer.Length * 2, _length + count));
        _buffer.AsSpan(0, _length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
    }
}
