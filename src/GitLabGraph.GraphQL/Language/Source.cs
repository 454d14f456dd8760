namespace GitLabGraph.GraphQL.Language;

/// <summary>
/// The UTF-8 text of a document, and the way from a byte offset to the line and column a person reads.
/// </summary>
public sealed class Source(ReadOnlyMemory<byte> body, string name = "GraphQL request")
{
    private const int BlockLength = 4096;

    // Where every block begins: found once, since a plan asks for the place of every field. Two threads that race find
    // the same.
    private SourceLocation[]? _blocks;

    public Source(string text, string name = "GraphQL request")
        : this(Utf8Text.Encode(text), name)
    {
    }

    public ReadOnlyMemory<byte> Body { get; } = body;

    public string Name { get; } = name;

    /// <summary>
    /// Line and column of a byte offset, both from 1. Columns count UTF-16 code units, as graphql-js does,
    /// so that an editor written in JavaScript marks the right place.
    /// </summary>
    public SourceLocation GetLocation(int offset)
    {
        var end = Math.Clamp(offset, 0, Body.Length);
        var blocks = _blocks ??= LocateBlocks();
        var block = end / BlockLength;
        return Locate(blocks[block], block * BlockLength, end);
    }

    private SourceLocation[] LocateBlocks()
    {
        var blocks = new SourceLocation[(Body.Length / BlockLength) + 1];
        blocks[0] = new SourceLocation(1, 1);
        for (var block = 1; block < blocks.Length; block++)
        {
            blocks[block] = Locate(blocks[block - 1], (block - 1) * BlockLength, block * BlockLength);
        }

        return blocks;
    }

    /// <summary>The location of <paramref name="end"/>, when that of <paramref name="position"/> is known.</summary>
    private SourceLocation Locate(SourceLocation known, int position, int end)
    {
        var text = Body.Span;
        while (text[position..end].IndexOfAny((byte)'\n', (byte)'\r') is >= 0 and var length)
        {
            var lineEnd = text.Slice(position, length + 1);
            position += lineEnd.Length;

            // A carriage return ends a line by itself unless a line feed follows: together they end one line.
            var isFirstOfTwo = lineEnd[^1] == '\r' && position < text.Length && text[position] == '\n';
            known = isFirstOfTwo ? Move(known, lineEnd) : new SourceLocation(known.Line + 1, 1);
        }

        return Move(known, text[position..end]);
    }

    private static SourceLocation Move(SourceLocation location, ReadOnlySpan<byte> text)
    {
        var units = 0;
        foreach (var code in text)
        {
            // Each character has one byte that begins it; one of four bytes is two units in UTF-16.
            units += (code & 0xC0) == 0x80 ? 0 : code >= 0xF0 ? 2 : 1;
        }

        return location with { Column = location.Column + units };
    }
}
