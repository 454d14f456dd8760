namespace GitLabGraph.GitLab.Packing;

/// <summary>Cuts a GraphQL document into its tokens; the end is an empty one.</summary>
internal sealed class DocumentScanner
{
    private readonly string _text;
    private int _position;

    public DocumentScanner(string text)
    {
        _text = text;
        Next();
    }

    public string Current { get; private set; } = "";

    public bool IsName => Current.Length > 0 && (char.IsAsciiLetter(Current[0]) || Current[0] == '_');

    public void Next() => Current = Read();

    /// <summary>The token after the current one, which becomes the current.</summary>
    public string Following()
    {
        Next();
        return Current;
    }

    public string Take()
    {
        var token = Current;
        Next();
        return token;
    }

    public string TakeName() => IsName ? Take() : throw Unexpected();

    public void Expect(string token)
    {
        if (Current != token)
        {
            throw Unexpected();
        }

        Next();
    }

    public void RefuseEnd()
    {
        if (Current.Length == 0)
        {
            throw Unexpected();
        }
    }

    private FormatException Unexpected() =>
        new($"Unexpected {(Current.Length == 0 ? "end" : Current)} at character {_position} of a GraphQL document.");

    private string Read()
    {
        SkipIgnored();

        if (_position == _text.Length)
        {
            return "";
        }

        var start = _position;

        if (_text[start] == '"')
        {
            return ReadString();
        }

        if (string.CompareOrdinal(_text, start, "...", 0, 3) == 0)
        {
            _position += 3;
            return "...";
        }

        while (_position < _text.Length && IsWord(_text[_position]))
        {
            _position++;
        }

        _position = Math.Max(_position, start + 1);
        return _text[start.._position];
    }

    private string ReadString()
    {
        var end = string.CompareOrdinal(_text, _position, "\"\"\"", 0, 3) == 0 ? "\"\"\"" : "\"";
        _position += end.Length;

        while (_position < _text.Length && string.CompareOrdinal(_text, _position, end, 0, end.Length) != 0)
        {
            _position += _text[_position] == '\\' ? 2 : 1;
        }

        _position = Math.Min(_position + end.Length, _text.Length);

        // What a string says does not matter for its charge.
        return "\"\"";
    }

    private void SkipIgnored()
    {
        while (_position < _text.Length && IsIgnored(_text[_position]))
        {
            if (_text[_position] != '#')
            {
                _position++;
                continue;
            }

            while (_position < _text.Length && _text[_position] is not ('\n' or '\r'))
            {
                _position++;
            }
        }
    }

    private static bool IsIgnored(char letter) => char.IsWhiteSpace(letter) || letter is ',' or '#' or '\uFEFF';

    private static bool IsWord(char letter) => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '-' or '.' or '+';
}
