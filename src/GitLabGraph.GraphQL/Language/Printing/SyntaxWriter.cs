using System.Text;

namespace GitLabGraph.GraphQL.Language;

/// <summary>
/// Text with indentation. Knows its length as if nothing were indented, by which the printer decides whether arguments
/// fit on a line, and can go back to where they began.
/// </summary>
internal sealed class SyntaxWriter
{
    private readonly StringBuilder _text = new();
    private int _depth;

    /// <summary>Characters written, line ends included, indentation not.</summary>
    public int Length { get; private set; }

    /// <summary>Line ends written.</summary>
    public int LineEnds { get; private set; }

    public void Indent() => _depth++;

    public void Unindent() => _depth--;

    public void Write(string text)
    {
        Length += text.Length;
        var rest = text.AsSpan();
        for (var lineEnd = rest.IndexOf('\n'); lineEnd >= 0; lineEnd = rest.IndexOf('\n'))
        {
            // Empty lines of a block string are indented too: graphql-js does, and the text must be the same.
            LineEnds++;
            _text.Append(rest[..(lineEnd + 1)]).Append(' ', _depth * 2);
            rest = rest[(lineEnd + 1)..];
        }

        _text.Append(rest);
    }

    public SyntaxWriterMark GetMark() => new(_text.Length, Length, LineEnds);

    public void GoBack(SyntaxWriterMark mark)
    {
        _text.Length = mark.TextLength;
        Length = mark.Length;
        LineEnds = mark.LineEnds;
    }

    public override string ToString() => _text.ToString();
}
