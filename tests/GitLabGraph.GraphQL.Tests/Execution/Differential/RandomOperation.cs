using System.Text;
using System.Text.Json.Nodes;

namespace GitLabGraph.GraphQL.Tests.Execution.Differential;

/// <summary>
/// Makes a valid operation with fragments, aliases, conditions and arguments, and variables for it that are mostly
/// right.
/// </summary>
internal sealed class RandomOperation
{
    private static readonly Dictionary<string, (string Type, string[] Literals, string[] Values)> Inputs = new()
    {
        ["i"] = ("Int", ["1", "-7", "null"], ["3", "null", "\"x\"", "1.5", "2147483648"]),
        ["s"] = ("String", ["\"a\"", "null"], ["\"b\"", "null", "1"]),
        ["e"] = ("Color", ["RED", "BLUE", "null"], ["\"GREEN\"", "null", "\"GREY\"", "1"]),
        ["l"] = ("[Int!]", ["[1, 2]", "3", "[]", "null"], ["[1]", "2", "null", "[1, null]", "[\"a\", 1.5]"]),
        ["o"] = (
            "In",
            ["{r: 1}", "{a: 1, r: 2.5, n: {r: 0, e: RED}}", "{r: 1, c: 4, b: null}"],
            ["{\"r\":1}", "{\"r\":1,\"n\":{\"r\":2,\"c\":[1,2]}}", "null", "{}",
                "{\"r\":\"x\",\"z\":1}", "{\"r\":null,\"n\":{\"aa\":1}}", "[1]"]),
        ["b"] = ("Boolean", ["true", "null"], ["true", "null", "\"true\""]),
        ["id"] = ("ID", ["1", "\"x\""], ["\"y\"", "5", "1.5"]),
        ["m"] = ("[[Int]]", ["[[1], null]", "[1]", "1"], ["[[1,2],[null]]", "[3]", "4", "[[\"q\"]]"]),
        ["f"] = ("Float!", ["1", "2.5e3"], ["1", "0.25", "null", "{\"a\":{\"b\":{\"c\":1}}}"]),
    };

    private readonly Random _random;
    private readonly RandomSchema _schema;
    private readonly SortedSet<string> _used = [];
    private readonly List<string> _fragments = [];
    private readonly bool _hasIncrements;
    private int _echoes;
    private int _fields;
    private int _labels;
    private int _streams;

    public RandomOperation(Random random, RandomSchema schema, bool hasIncrements = false)
    {
        _random = random;
        _hasIncrements = hasIncrements;
        _schema = schema;
        var selection = Selection("Query", 0);
        Document = $"query{Declarations()} {selection}{string.Concat(_fragments)}";
        Variables = Values();
    }

    public string Document { get; }

    public JsonObject Variables { get; }

    private string Selection(string type, int depth)
    {
        var text = new StringBuilder("{ ");
        for (var count = _random.Next(1, 5); count > 0; count--)
        {
            text.Append(Part(type, depth)).Append(_random.Next(4) == 0 ? "\n" : " ");
        }

        return text.Append('}').ToString();
    }

    private string Part(string type, int depth)
    {
        var isAbstract = type is "Named" or "Any";
        var dice = _random.Next(10);
        if (dice == 0 || (isAbstract && _schema.Fields[type].Count == 0 && dice < 3))
        {
            return "__typename" + Condition();
        }

        if (dice < 3 || (isAbstract && dice < 6) || type == "Any")
        {
            return Fragment(type, depth);
        }

        return Field(type, depth, alias: isAbstract ? null : type);
    }

    private string Fragment(string type, int depth)
    {
        var possible = RandomSchema.PossibleTypes(type);
        var target = possible[_random.Next(possible.Count)];
        var fields = new StringBuilder("{ ");
        for (var count = _random.Next(1, 4); count > 0; count--)
        {
            fields.Append(Field(target, depth, target)).Append(' ');
        }

        var body = fields.Append('}').ToString();
        if (_random.Next(3) != 0)
        {
            return $"... on {target}{Condition()}{Defer()} {body}";
        }

        var name = $"F{_fragments.Count}";
        _fragments.Add($"\nfragment {name} on {target} {body}");
        return $"...{name}{Condition()}{Defer()}" + (_random.Next(4) == 0 ? $" ...{name}" : "");
    }

    /// <summary>
    /// A field under a name that no field of another type can have, so that all fields may be merged.
    /// </summary>
    private string Field(string type, int depth, string? alias)
    {
        if (alias is not null && _random.Next(8) == 0)
        {
            return $"echo{_echoes++}: echo{Arguments()}{Condition()}";
        }

        var candidates = _schema.Fields[type]
            .Where(field => (depth < 4 && _fields < 40) || RandomSchema.IsLeaf(RandomSchema.NameOf(field.Value)))
            .ToArray();
        var (name, fieldType) = candidates[_random.Next(candidates.Length)];
        _fields++;
        var named = RandomSchema.NameOf(fieldType);
        var responseName = alias is null ? $"Named_{name}" : $"{alias}_{name}";
        var selection = RandomSchema.IsLeaf(named) ? "" : " " + Selection(named, depth + 1);
        var stream = Stream(fieldType);
        // Two streams are never merged, so each has a name of its own.
        responseName += stream.Length > 0 ? $"_{_streams++}" : "";
        return $"{responseName}: {name}{Condition()}{stream}{selection}";
    }

    private string Defer() => !_hasIncrements || _random.Next(5) < 2 ? "" : _random.Next(6) switch
    {
        0 => $" @defer(if: {Use("c0")})",
        1 => " @defer(if: false)",
        2 or 3 => $" @defer(label: \"d{_labels++}\")",
        _ => " @defer",
    };

    private string Stream(string type) => !_hasIncrements || !type.StartsWith('[') ? "" : _random.Next(5) switch
    {
        0 => " @stream",
        1 => " @stream(initialCount: 1)",
        2 => $" @stream(initialCount: 2, if: {Use("c1")})",
        _ => "",
    };

    private string Condition()
    {
        if (_random.Next(6) != 0)
        {
            return "";
        }

        var directive = _random.Next(2) == 0 ? "skip" : "include";
        var value = _random.Next(3) switch
        {
            0 => _random.Next(2) == 0 ? "true" : "false",
            1 => Use("c0"),
            _ => Use("c1"),
        };
        return $" @{directive}(if: {value})";
    }

    private string Arguments()
    {
        var arguments = Inputs.Keys.Where(_ => _random.Next(4) == 0).Select(name =>
        {
            var (_, literals, _) = Inputs[name];
            var value = _random.Next(2) == 0 ? Use(name) : literals[_random.Next(literals.Length)];
            return $"{name}: {value}";
        }).ToArray();
        return arguments.Length == 0 ? "" : $"({string.Join(", ", arguments)})";
    }

    private string Use(string variable)
    {
        _used.Add(variable);
        return "$" + variable;
    }

    private string Declarations() => _used.Count == 0
        ? ""
        : $"({string.Join(", ", _used.Select(name => name switch
        {
            "c0" => "$c0: Boolean!",
            "c1" => "$c1: Boolean! = true",
            "s" => "$s: String = \"v\"",
            _ => $"${name}: {Inputs[name].Type}",
        }))})";

    private JsonObject Values()
    {
        var values = new JsonObject();
        foreach (var name in _used)
        {
            if (name is "c0" or "c1")
            {
                if (name == "c0" || _random.Next(2) == 0)
                {
                    values[name] = _random.Next(2) == 0;
                }
            }
            else if (name == "f" || _random.Next(4) != 0)
            {
                // The first value is right; now and then one of the others.
                var candidates = Inputs[name].Values;
                values[name] = JsonNode.Parse(candidates[!_hasIncrements && _random.Next(5) == 0 ? _random.Next(candidates.Length) : 0]);
            }
        }

        return values;
    }
}
