using System.Text;

namespace GitLabGraph.GraphQL.Language;

/// <summary>
/// The UTF-8 text of a document, and the way from a byte offset to the line and column a person reads.
/// </summary>
public sealed class Source(ReadOnlyMemory<byte> body, string name = "GraphQL request")
{
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
        var text = Body.Span[..Math.Min(offset, Body.Length)];
        var line = 1;
        var lineStart = 0;
        for (var index = 0; index < text.Length; index++)
        {
            var isLineFeed = text[index] == (byte)'\n';
            // A carriage return ends a line by itself unless a line feed follows: together they end one line.
            var isLoneReturn = text[index] == (byte)'\r'
                && (index + 1 >= Body.Length || Body.Span[index + 1] != (byte)'\n');
            if (isLineFeed || isLoneReturn)
            {
                line++;
                lineStart = index + 1;
            }
        }

        return new SourceLocation(line, Encoding.UTF8.GetCharCount(text[lineStart..]) + 1);
    }
}
