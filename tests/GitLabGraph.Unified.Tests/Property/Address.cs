using System.Text.Json;

namespace GitLabGraph.Unified.Tests.Property;

/// <summary>How to ask for one object again, by itself: the text around its fields, and where it stands in the answer.</summary>
internal sealed record Address(string Before, string After, string Type, IReadOnlyList<object> Path)
{
    public static Address Root { get; } = new("{ ", " }", "Query", []);

    public static Address Node(string id, string type) =>
        new($"{{ node(id: {JsonSerializer.Serialize(id)}) {{ ... on {type} {{ ", " } } }", type, ["node"]);

    /// <summary>The object that a field of this one answers.</summary>
    public Address Below(string field, string type, IEnumerable<object> steps) =>
        new($"{Before}{field} {{ ... on {type} {{ ", $" }} }}{After}", type, [.. Path, .. steps]);

    public string Ask(string field) => Before + field + After;

    /// <summary>The object in an answer; undefined when something above it is null.</summary>
    public JsonElement Find(JsonElement data, string field)
    {
        var value = data;

        foreach (var step in Path.Append(field))
        {
            if (value.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined)
            {
                return default;
            }

            value = step is int index ? value[index] : value.GetProperty((string)step);
        }

        return value;
    }
}
