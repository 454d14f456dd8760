namespace GitLabGraph.GitLab.Packing;

/// <summary>
/// Reads the selections of an executable document: enough of the language to charge for it, nothing to validate it.
/// This library has no GraphQL parser, and documents come from our own hands.
/// </summary>
internal sealed class SelectionReader(string document)
{
    private static readonly Dictionary<string, string> NoArguments = [];

    private readonly DocumentScanner _scanner = new(document);

    public ScannedDocument ReadDocument()
    {
        var read = new ScannedDocument();

        while (_scanner.Current.Length > 0)
        {
            ReadDefinition(read);
        }

        return read;
    }

    private void ReadDefinition(ScannedDocument read)
    {
        var isFragment = _scanner.Current == "fragment";
        var name = default(string);

        if (_scanner.Current != "{")
        {
            _scanner.Next();

            if (_scanner.IsName)
            {
                name = _scanner.Take();
            }
        }

        // Variable definitions, the type condition and directives hold no selections.
        while (_scanner.Current is not ("{" or ""))
        {
            SkipOne();
        }

        var selections = ReadSelections();

        if (isFragment)
        {
            read.AddFragment(name ?? throw new FormatException("A fragment has no name."), selections);
        }
        else
        {
            read.AddOperation(name, selections);
        }
    }

    private List<ScannedSelection> ReadSelections()
    {
        var selections = new List<ScannedSelection>();
        _scanner.Expect("{");

        while (_scanner.Current != "}")
        {
            selections.Add(_scanner.Current == "..." ? ReadFragment() : ReadField());
        }

        _scanner.Next();
        return selections;
    }

    private ScannedSelection ReadFragment()
    {
        _scanner.Expect("...");

        if (_scanner.IsName && _scanner.Current != "on")
        {
            var spread = _scanner.Take();
            SkipDirectives();
            return new ScannedSelection(null, spread, NoArguments, []);
        }

        if (_scanner.Current == "on")
        {
            _scanner.Next();
            _scanner.Next();
        }

        SkipDirectives();
        return new ScannedSelection(null, null, NoArguments, ReadSelections());
    }

    private ScannedSelection ReadField()
    {
        var name = _scanner.TakeName();

        if (_scanner.Current == ":")
        {
            _scanner.Next();
            name = _scanner.TakeName();
        }

        var arguments = _scanner.Current == "(" ? ReadArguments() : NoArguments;
        SkipDirectives();
        return new ScannedSelection(name, null, arguments, _scanner.Current == "{" ? ReadSelections() : []);
    }

    private Dictionary<string, string> ReadArguments()
    {
        var arguments = new Dictionary<string, string>(StringComparer.Ordinal);
        _scanner.Expect("(");

        while (_scanner.Current != ")")
        {
            var name = _scanner.TakeName();
            _scanner.Expect(":");
            arguments[name] = _scanner.Current == "$" ? "$" + _scanner.Following() : _scanner.Current;
            SkipOne();
        }

        _scanner.Next();
        return arguments;
    }

    private void SkipDirectives()
    {
        while (_scanner.Current == "@")
        {
            _scanner.Next();
            _scanner.Next();

            if (_scanner.Current == "(")
            {
                SkipOne();
            }
        }
    }

    /// <summary>Passes a value: a token, a variable, or everything between a pair of brackets.</summary>
    private void SkipOne()
    {
        if (_scanner.Current is not ("(" or "[" or "{"))
        {
            var isVariable = _scanner.Current == "$";
            _scanner.Next();

            if (isVariable)
            {
                _scanner.Next();
            }

            return;
        }

        _scanner.Next();

        while (_scanner.Current is not (")" or "]" or "}"))
        {
            _scanner.RefuseEnd();
            SkipOne();
        }

        _scanner.Next();
    }
}
