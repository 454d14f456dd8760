using System.Text.Json.Nodes;

namespace GitLabGraph.GraphQL.Tests.Execution.Differential;

/// <summary>
/// Makes what resolvers answer: mostly what the schema promises, sometimes null, an error, or something else
/// altogether.
/// </summary>
internal sealed class RandomAnswer(Random random, RandomSchema schema)
{
    private const int MaxDepth = 4;

    public JsonObject Root() => Object("Query", 0);

    private JsonObject Object(string type, int depth)
    {
        var answer = new JsonObject { ["__typename"] = type };
        foreach (var (name, fieldType) in schema.Fields[type])
        {
            answer[name] = Value(fieldType, depth + 1);
        }

        return answer;
    }

    private JsonNode? Value(string type, int depth)
    {
        var dice = random.Next(100);
        if (dice < 3)
        {
            return null;
        }

        if (dice < 5)
        {
            return new JsonObject { ["$error"] = $"broken {random.Next(9)}" };
        }

        type = type.TrimEnd('!');
        if (type.StartsWith('['))
        {
            return dice == 5 ? "not a list" : List(type[1..^1], depth);
        }

        return RandomSchema.IsLeaf(type) ? Leaf(type, dice == 6) : Composite(type, depth);
    }

    private JsonArray List(string itemType, int depth)
    {
        var items = new JsonArray();
        for (var count = random.Next(4); count > 0; count--)
        {
            items.Add(Value(itemType, depth + 1));
        }

        return items;
    }

    private JsonObject? Composite(string type, int depth)
    {
        var possible = RandomSchema.PossibleTypes(type);
        return depth > MaxDepth ? null : Object(possible[random.Next(possible.Count)], depth);
    }

    private JsonValue Leaf(string type, bool isWrong) => type switch
    {
        "Int" => isWrong ? JsonValue.Create("ten") : JsonValue.Create(random.Next(-5, 1000)),
        "Float" => isWrong ? JsonValue.Create("much") : JsonValue.Create(random.Next(-50, 50) / 4.0),
        "Boolean" => isWrong ? JsonValue.Create("yes") : JsonValue.Create(random.Next(2) == 0),
        "Color" => JsonValue.Create(isWrong ? "MAUVE" : new[] { "RED", "GREEN", "BLUE" }[random.Next(3)]),
        "ID" => isWrong ? JsonValue.Create(1.5) : JsonValue.Create($"id{random.Next(9)}"),
        _ => JsonValue.Create(new[] { "plain", "with \"quotes\" \\ and \n lines", "ünïcödé ✓ 😀", "", "\u0001\u001f" }[random.Next(5)]),
    };
}
