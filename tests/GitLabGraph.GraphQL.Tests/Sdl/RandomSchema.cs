using System.Text;

namespace GitLabGraph.GraphQL.Tests.Sdl;

/// <summary>Writes schemas that are valid, every part of SDL among them, the same for the same seed.</summary>
internal sealed partial class RandomSchema
{
    private readonly Random _random;
    private readonly StringBuilder _text = new();
    private readonly string[] _enums;
    private readonly string[] _inputs;
    private readonly string[] _interfaces;
    private readonly string[] _objects;
    private readonly string[] _outputs;

    private RandomSchema(Random random)
    {
        _random = random;
        _enums = Names("Enum", 3);
        _inputs = Names("Input", 3);
        _interfaces = Names("Face", 3);
        _objects = Names("Thing", 4);
        _outputs = [.. _objects, .. _interfaces, .. _enums, "Custom", "Choice", "Int", "Float", "String", "ID", "Boolean"];
    }

    public static string Write(Random random) => new RandomSchema(random).WriteAll();

    private static string[] Names(string prefix, int count) =>
        [.. Enumerable.Range(1, count).Select(number => $"{prefix}{number}")];

    private string WriteAll()
    {
        List<Action> definitions =
        [
            WriteSchema, WriteScalar, WriteUnion, WriteDirective,
            .. _enums.Select(name => (Action)(() => WriteEnum(name))),
            .. _inputs.Select((name, index) => (Action)(() => WriteInput(name, index))),
            .. _interfaces.Select((name, index) => (Action)(() => WriteInterface(name, index))),
            .. _objects.Select(name => (Action)(() => WriteObject(name))),
        ];
        foreach (var definition in definitions.OrderBy(_ => _random.Next()))
        {
            definition();
            _text.Append('\n');
        }

        return _text.ToString();
    }

    private bool Chance(int percent) => _random.Next(100) < percent;

    private string Pick(string[] names) => names[_random.Next(names.Length)];

    private void WriteSchema()
    {
        if (Chance(50))
        {
            WriteDescription("");
            _text.Append("schema { query: Query mutation: Thing1 }\n");
        }

        _text.Append("type Query {\n");
        WriteFields(2);
        _text.Append("}\n");
    }

    private void WriteScalar()
    {
        WriteDescription("");
        _text.Append("scalar Custom").Append(Chance(50) ? " @specifiedBy(url: \"https://example.org/\")" : "").Append('\n');
    }

    private void WriteUnion()
    {
        WriteDescription("");
        var members = _objects.Where(_ => Chance(60)).DefaultIfEmpty("Thing1");
        _text.Append("union Choice = ").AppendJoin(" | ", members).Append('\n');
    }

    private void WriteDirective()
    {
        WriteDescription("");
        _text.Append("directive @mark");
        WriteArguments();
        _text.Append(Chance(50) ? " repeatable" : "").Append(" on OBJECT | FIELD_DEFINITION | QUERY\n");
    }

    private void WriteEnum(string name)
    {
        WriteDescription("");
        _text.Append("enum ").Append(name).Append(" {\n");
        foreach (var value in (string[])["RED", "GREEN", "blue"])
        {
            WriteDescription("  ");
            _text.Append("  ").Append(value);
            WriteDeprecated(true);
            _text.Append('\n');
        }

        _text.Append("}\n");
    }

    // An input may need another only when that one comes later: no circle is ever closed.
    private void WriteInput(string name, int index)
    {
        WriteDescription("");
        var isOneOf = Chance(20);
        _text.Append("input ").Append(name).Append(isOneOf ? " @oneOf" : "").Append(" {\n");
        string[] types = [.. _enums, "Custom", "Int", "Float", "String", "ID", "Boolean", .. _inputs.Skip(index + 1)];
        for (var field = 0; field <= _random.Next(3); field++)
        {
            WriteDescription("  ");
            _text.Append("  ");
            WriteInputValue($"f{field}", types, isOneOf);
            _text.Append('\n');
        }

        _text.Append("}\n");
    }

    // The later interfaces implement the first, and who implements them implements it, too.
    private void WriteInterface(string name, int index)
    {
        WriteDescription("");
        _text.Append("interface ").Append(name).Append(index > 0 ? " implements Face1" : "").Append(" {\n");
        _text.Append("  commonFace1: Int\n").Append(index > 0 ? $"  common{name}: Int\n" : "");
        _text.Append("}\n");
    }

    private void WriteObject(string name)
    {
        WriteDescription("");
        string[] promised = Chance(50) ? [.. new[] { "Face1", "Face2", "Face3" }.Take(1 + _random.Next(3))] : [];
        _text.Append("type ").Append(name).Append(promised.Length > 0 ? " implements " : "").AppendJoin(" & ", promised);
        _text.Append(" {\n");
        foreach (var face in promised)
        {
            _text.Append($"  common{face}: Int{(Chance(30) ? "!" : "")}\n");
        }

        WriteFields(1 + _random.Next(3));
        _text.Append("}\n");
        if (Chance(30))
        {
            _text.Append($"extend type {name} {{ extra: Custom }}\n");
        }
    }
}
