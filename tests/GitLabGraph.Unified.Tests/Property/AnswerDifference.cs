using System.Buffers.Text;
using System.Text.Json.Nodes;

namespace GitLabGraph.Unified.Tests.Property;

/// <summary>Where two answers differ first.</summary>
internal static class AnswerDifference
{
    public static string? First(JsonNode? planned, JsonNode? naive, string path)
    {
        if ((planned, naive) is (JsonObject left, JsonObject right)
            && left.Select(static member => member.Key).SequenceEqual(right.Select(static member => member.Key)))
        {
            return left.Select(member => First(member.Value, right[member.Key], $"{path}.{member.Key}"))
                .FirstOrDefault(static difference => difference is not null);
        }

        if ((planned, naive) is (JsonArray some, JsonArray others) && some.Count == others.Count)
        {
            return some.Select((item, index) => First(item, others[index], $"{path}.{index}"))
                .FirstOrDefault(static difference => difference is not null);
        }

        return planned?.ToJsonString() == naive?.ToJsonString() || IsOfAnotherWay(planned, naive)
            ? null
            : $"{path}: planned {Text(planned)}, naive {Text(naive)}";
    }

    // An old instance lists tickets in two ways, of which one is counted: a cursor names its way, and both take either.
    private static bool IsOfAnotherWay(JsonNode? planned, JsonNode? naive) =>
        PlaceIn(planned) is { } place && place == PlaceIn(naive);

    private static string? PlaceIn(JsonNode? value) =>
        value is JsonValue text && text.TryGetValue(out string? cursor) && cursor.Length > 20 && Base64Url.IsValid(cursor)
            && Base64Url.DecodeFromChars(cursor) is [1 or 2, _, _, _, _, .. var place]
            ? Convert.ToHexString(place)
            : null;

    private static string Text(JsonNode? value) => value?.ToJsonString() is { } text ? text[..Math.Min(text.Length, 300)] : "null";
}
