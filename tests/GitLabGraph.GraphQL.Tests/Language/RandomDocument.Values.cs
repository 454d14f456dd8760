namespace GitLabGraph.GraphQL.Tests.Language;

internal sealed partial class RandomDocument
{
    private static readonly string[] Numbers =
    [
        "0", "-0", "1", "42", "-17", "9007199254740993", "0.0", "-1.5", "1e3", "6.02E+23", "0e-7",
        "123456789012345678901234567890"
    ];

    private static readonly string[] TextPieces =
    [
        "a", "word ", " ", "å", "语言", "😀", "\\n", "\\\"", "\\\\", "\\/", "\\u00e5", "\\uD83D\\uDE00", "\\u{1F600}",
        "\\u{0}", "\\t", "\\u007F", "\u0007", "\u0085", "\u2028", "#", "'", "{", "longer text that fills the line ", "\\b",
        "\\f", "\\r", "\uFFFD", "\u00A0"
    ];

    private static readonly string[] BlockPieces =
    [
        "a", "word ", " ", "  ", "\t", "å", "😀", "\n", "\n", "\r\n", "\r", "\n    ", "\n  ", "\\\"\"\"", "\"", "\"\"",
        "\\", "\\n", "#", "\u0007", "a longer text that fills the line and more than the line ", "\u2028", "\f"
    ];

    private void Value(bool isConstant)
    {
        _depth++;
        switch (random.Next(_depth > 6 ? 7 : 9))
        {
            case 0 when !isConstant:
                Tokens("$", Name());
                break;
            case 0 or 1:
                Token(Numbers[random.Next(Numbers.Length)]);
                break;
            case 2 or 3:
                Text();
                break;
            case 4:
                Token(Pick("true", "false", "null"));
                break;
            case 5 or 6:
                Token(Name());
                break;
            case 7:
                Between("[", 0, 3, () => Value(isConstant), "]");
                break;
            default:
                Between("{", 0, 3, () => NamedValue(isConstant), "}");
                break;
        }

        _depth--;
    }

    private void DefaultValue()
    {
        if (Chance(30))
        {
            Token("=");
            Value(isConstant: true);
        }
    }

    private void Text()
    {
        var pieces = Chance(50) ? TextPieces : BlockPieces;
        var quotes = ReferenceEquals(pieces, TextPieces) ? "\"" : "\"\"\"";
        var content = string.Concat(Enumerable.Range(0, random.Next(8)).Select(_ => pieces[random.Next(pieces.Length)]));
        if (quotes.Length == 3)
        {
            // What would close or escape the closing mark by accident.
            content = content.Replace("\\\"\"\"", "\uE000").Replace("\"\"\"", "\"").Replace("\uE000", "\\\"\"\"").TrimEnd('\\', '"');
        }

        Token(quotes + content + quotes);
    }

    private void Type()
    {
        _depth++;
        if (_depth < 8 && Chance(25))
        {
            Token("[");
            Type();
            Token("]");
        }
        else
        {
            Token(Name());
        }

        if (Chance(30))
        {
            Token("!");
        }

        _depth--;
    }
}
