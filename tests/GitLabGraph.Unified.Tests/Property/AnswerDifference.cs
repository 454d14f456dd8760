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

        return JsonNode.DeepEquals(planned, naive) ? null : $"{path}: planned {Text(planned)}, naive {Text(naive)}";
    }

    private static string Text(JsonNode? value) => value?.ToJsonString() is { } text ? text[..Math.Min(text.Length, 300)] : "null";
}
