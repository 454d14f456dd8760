using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace GitLabGraph.Unified.Tests.Property;

/// <summary>A generated input value as it stands in a document, and as it travels in variables.</summary>
internal static class InputText
{
    public static string Literal(object value) => value switch
    {
        string text => JsonSerializer.Serialize(text),
        bool flag => flag ? "true" : "false",
        EnumWord word => word.Name,
        IReadOnlyList<object> items => $"[{string.Join(", ", items.Select(Literal))}]",
        IReadOnlyDictionary<string, object> members =>
            $"{{{string.Join(", ", members.Select(static member => $"{member.Key}: {Literal(member.Value)}"))}}}",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    public static JsonNode Json(object value) => value switch
    {
        EnumWord word => JsonValue.Create(word.Name),
        IReadOnlyList<object> items => new JsonArray([.. items.Select(Json)]),
        IReadOnlyDictionary<string, object> members => new JsonObject(
            members.Select(static member => KeyValuePair.Create(member.Key, (JsonNode?)Json(member.Value)))),
        _ => JsonSerializer.SerializeToNode(value)!,
    };
}
