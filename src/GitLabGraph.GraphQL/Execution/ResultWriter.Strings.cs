using System.Buffers;
using System.Text.Unicode;

namespace GitLabGraph.GraphQL.Execution;

public sealed partial class ResultWriter
{
    // JSON asks to escape control characters, the quote and the backslash; nothing else, so text stays readable.
    private static readonly SearchValues<char> CharactersToEscape = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Select(code => (char)code), '"', '\\']);

    /// <summary>Writes a string with the escapes that JSON requires. A lone surrogate becomes U+FFFD.</summary>
    public void WriteString(ReadOnlySpan<char> value)
    {
        var escape = value.IndexOfAny(CharactersToEscape);
        if (escape >= 0)
        {
            WriteEscaped(value, escape);
            return;
        }

        // One UTF-16 code unit takes three bytes at most.
        var target = Reserve((value.Length * 3) + 2);
        target[0] = (byte)'"';
        Utf8.FromUtf16(value, target[1..], out _, out var written);
        target[written + 1] = (byte)'"';
        _length += written + 2;
    }

    private void WriteEscaped(ReadOnlySpan<char> value, int escape)
    {
        WriteByte((byte)'"');
        for (; escape >= 0; escape = value.IndexOfAny(CharactersToEscape))
        {
            WriteUnescaped(value[..escape]);
            WriteEscape(value[escape]);
            value = value[(escape + 1)..];
        }

        WriteUnescaped(value);
        WriteByte((byte)'"');
    }

    private void WriteUnescaped(ReadOnlySpan<char> value)
    {
        Utf8.FromUtf16(value, Reserve(value.Length * 3), out _, out var written);
        _length += written;
    }

    private void WriteEscape(char value)
    {
        switch (value)
        {
            case '"': WriteRaw("\\\""u8); break;
            case '\\': WriteRaw("\\\\"u8); break;
            case '\n': WriteRaw("\\n"u8); break;
            case '\r': WriteRaw("\\r"u8); break;
            case '\t': WriteRaw("\\t"u8); break;
            case '\b': WriteRaw("\\b"u8); break;
            case '\f': WriteRaw("\\f"u8); break;
            default:
                WriteRaw("\\u00"u8);
                WriteByte((byte)(value < 0x10 ? '0' : '1'));
                WriteByte("0123456789abcdef"u8[value & 0xF]);
                break;
        }
    }
}
