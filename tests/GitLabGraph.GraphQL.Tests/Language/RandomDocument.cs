using System.Text;

namespace GitLabGraph.GraphQL.Tests.Language;

/// <summary>
/// Writes documents that are valid by the grammar (not by any schema), in ugly ways: odd white space, commas, comments,
/// byte order marks, every kind of value, text in many scripts.
/// </summary>
internal sealed partial class RandomDocument(Random random)
{
    private static readonly string[] Gaps =
    [
        " ", " ", " ", " ", "\n", "\r\n", "\r", "\t", ",", ", ", "  ", "\uFEFF", "# remark\n", "#å😀\r\n", "\n\n  "
    ];

    private static readonly string[] Names =
    [
        "a", "b", "id", "_", "__typename", "on", "query", "type", "fragment", "input", "extend", "true", "null", "x9",
        "aVeryLongNameThatMakesLinesLongerThanOtherNamesDo", "implements", "repeatable", "schema", "Ticket", "enum"
    ];

    private readonly StringBuilder _text = new();
    private int _depth;

    public static string Write(Random random)
    {
        var document = new RandomDocument(random);
        document.Definitions();
        return document._text.ToString();
    }

    public static string WriteValue(Random random)
    {
        var document = new RandomDocument(random);
        document.Value(isConstant: random.Next(2) == 0);
        return document._text.ToString();
    }

    private void Definitions()
    {
        var count = random.Next(1, 4);
        var isTypeSystem = Chance(40);
        for (var index = 0; index < count; index++)
        {
            if (Chance(10) ? !isTypeSystem : isTypeSystem)
            {
                TypeSystemDefinition();
            }
            else
            {
                ExecutableDefinition();
            }
        }
    }

    private void ExecutableDefinition()
    {
        if (Chance(20))
        {
            SelectionSet();
            return;
        }

        Description();
        if (Chance(30))
        {
            Tokens("fragment", FragmentName(), "on", Name());
            Directives();
            SelectionSet();
            return;
        }

        Token(Pick("query", "mutation", "subscription"));
        if (Chance(70))
        {
            Token(Name());
        }

        if (Chance(40))
        {
            Between("(", 1, 3, VariableDefinition, ")");
        }

        Directives();
        SelectionSet();
    }

    private void VariableDefinition()
    {
        Description();
        Tokens("$", Name(), ":");
        Type();
        DefaultValue();
        Directives(isConstant: true);
    }

    private void SelectionSet()
    {
        _depth++;
        Between("{", 1, 4, Selection, "}");
        _depth--;
    }

    private void Selection()
    {
        if (Chance(80))
        {
            Field();
            return;
        }

        Token("...");
        if (Chance(40))
        {
            Token(FragmentName());
            Directives();
            return;
        }

        if (Chance(70))
        {
            Tokens("on", Name());
        }

        Directives();
        SelectionSet();
    }

    private void Field()
    {
        if (Chance(20))
        {
            Tokens(Name(), ":");
        }

        Token(Name());
        if (Chance(30))
        {
            Arguments(isConstant: false);
        }

        Directives();
        if (_depth < 5 && Chance(30))
        {
            SelectionSet();
        }
    }

    private void Arguments(bool isConstant) =>
        Between("(", 1, 4, () => NamedValue(isConstant), ")");

    private void NamedValue(bool isConstant)
    {
        Tokens(Name(), ":");
        Value(isConstant);
    }

    private void Directives(bool isConstant = false)
    {
        while (Chance(15))
        {
            Tokens("@", Name());
            if (Chance(40))
            {
                Arguments(isConstant);
            }
        }
    }

    private void Description()
    {
        if (Chance(20))
        {
            Text();
        }
    }

    private void Between(string open, int least, int most, Action item, string close)
    {
        Token(open);
        for (var count = random.Next(least, most + 1); count > 0; count--)
        {
            item();
        }

        Token(close);
    }

    private void Tokens(params ReadOnlySpan<string> tokens)
    {
        foreach (var token in tokens)
        {
            Token(token);
        }
    }

    private void Token(string token) => _text.Append(token).Append(Gaps[random.Next(Gaps.Length)]);

    private bool Chance(int percent) => random.Next(100) < percent;

    private T Pick<T>(params ReadOnlySpan<T> choices) => choices[random.Next(choices.Length)];

    private string Name() => Names[random.Next(Names.Length)];

    private string FragmentName() => Pick("F", "fragment", "on_", "details");
}
