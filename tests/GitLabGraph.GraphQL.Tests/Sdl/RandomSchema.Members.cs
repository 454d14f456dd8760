namespace GitLabGraph.GraphQL.Tests.Sdl;

internal sealed partial class RandomSchema
{
    private static readonly string[] Descriptions =
    [
        "short", "", "two\nlines", "with \\\"quotes\\\"", "a \\\\ backslash", "tab\\tin it", "ünïcödé 😀", "ends with quote\\\"",
    ];

    private int _field;

    private void WriteDescription(string indentation)
    {
        if (!Chance(35))
        {
            return;
        }

        var text = Pick(Descriptions);
        if (text.Contains('\n') || Chance(30))
        {
            _text.Append(indentation).Append("\"\"\"\n");
            foreach (var line in text.Replace("\\\"", "'").Replace("\\", "").Split('\n'))
            {
                _text.Append(indentation).Append(line).Append('\n');
            }

            _text.Append(indentation).Append("\"\"\"\n");
        }
        else
        {
            _text.Append(indentation).Append('"').Append(text).Append("\"\n");
        }
    }

    private void WriteFields(int count)
    {
        for (var index = 0; index < count; index++)
        {
            WriteDescription("  ");
            _text.Append("  ").Append($"field{_field++}");
            WriteArguments();
            _text.Append(": ").Append(Wrap(Pick(_outputs)));
            WriteDeprecated(true);
            _text.Append('\n');
        }
    }

    private void WriteArguments()
    {
        if (!Chance(40))
        {
            return;
        }

        _text.Append('(');
        string[] types = [.. _enums, .. _inputs, "Custom", "Int", "Float", "String", "ID", "Boolean"];
        for (var index = 0; index <= _random.Next(3); index++)
        {
            if (Chance(20))
            {
                _text.Append('\n');
                WriteDescription("    ");
            }

            WriteInputValue($"a{index}", types, isNullable: false);
            _text.Append(' ');
        }

        _text.Append(')');
    }

    private void WriteInputValue(string name, string[] types, bool isNullable)
    {
        var named = Pick(types);
        var type = Wrap(named);
        if (isNullable)
        {
            type = type.TrimEnd('!');
        }

        _text.Append(name).Append(": ").Append(type);
        var hasDefault = !isNullable && !_inputs.Contains(named) && Chance(40);
        if (hasDefault)
        {
            _text.Append(" = ").Append(Default(type));
        }

        WriteDeprecated(hasDefault || !type.EndsWith('!'));
    }

    private void WriteDeprecated(bool isAllowed)
    {
        if (isAllowed && Chance(15))
        {
            _text.Append(Chance(50) ? " @deprecated" : $" @deprecated(reason: \"{Pick(Descriptions).Replace("\n", " ")}\")");
        }
    }

    private string Wrap(string name)
    {
        var type = Chance(30) ? $"{name}!" : name;
        if (Chance(25))
        {
            type = $"[{type}]";
            type = Chance(30) ? $"{type}!" : type;
        }

        return type;
    }

    private string Default(string type)
    {
        if (!type.EndsWith('!') && Chance(15))
        {
            return "null";
        }

        var inner = type.TrimEnd('!');
        if (inner.StartsWith('['))
        {
            var item = inner[1..^1];
            return Chance(50) && !item.EndsWith('!') ? Default($"{item}!") : $"[{Default($"{item.TrimEnd('!')}!")}]";
        }

        return inner switch
        {
            "Int" => Pick(["0", "-5", "2147483647"]),
            "Float" => Pick(["1", "1.5", "1e3", "1.0", "-0.00000012", "1e21", "123456789012345680000"]),
            "String" => Pick(["\"\"", "\"a \\\"b\\\"\"", "\"\"\"block\n  text\"\"\"", "\"é\\n\""]),
            "ID" => Pick(["1", "\"1\"", "\"01\"", "\"abc\"", "-7"]),
            "Boolean" => Pick(["true", "false"]),
            "Custom" => Pick(["1", "\"x\"", "true", "2.50"]),
            _ => Pick(["RED", "GREEN", "blue"]),
        };
    }
}
