using System.Text.Json.Nodes;

namespace GitLabGraph.Unified.Tests.Property;

/// <summary>Where an answer is not what it would have been.</summary>
internal static class AnswerGaps
{
    /// <summary>The first difference that no error tells of: at its place, above it, or below it where null went up.</summary>
    public static IReadOnlyList<object>? Untold(
        JsonNode? whole, JsonNode? partial, IReadOnlyList<IReadOnlyList<object>> errors) =>
        Between(whole, partial, []).FirstOrDefault(path => !errors.Any(told => Covers(told, path)));

    private static IEnumerable<IReadOnlyList<object>> Between(JsonNode? whole, JsonNode? partial, IReadOnlyList<object> path)
    {
        if (JsonNode.DeepEquals(whole, partial))
        {
            return [];
        }

        return (whole, partial) switch
        {
            // What is not even null was to come in a part, and a part goes as a whole.
            (JsonObject all, JsonObject some) => all.SelectMany(member => some.TryGetPropertyValue(member.Key, out var value)
                ? Between(member.Value, value, [.. path, member.Key])
                : [path]),
            (JsonArray all, JsonArray some) when all.Count == some.Count =>
                all.SelectMany((item, index) => Between(item, some[index], [.. path, index])),
            _ => [path],
        };
    }

    private static bool Covers(IReadOnlyList<object> told, IReadOnlyList<object> path) =>
        told.Zip(path).All(static pair => pair.First.ToString() == pair.Second.ToString());
}
