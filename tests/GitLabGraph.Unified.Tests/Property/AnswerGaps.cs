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
            (JsonObject all, JsonObject some) =>
                all.SelectMany(member => Between(member.Value, some[member.Key], [.. path, member.Key])),
            (JsonArray all, JsonArray some) when all.Count == some.Count =>
                all.SelectMany((item, index) => Between(item, some[index], [.. path, index])),
            _ => [path],
        };
    }

    private static bool Covers(IReadOnlyList<object> told, IReadOnlyList<object> path) =>
        told.Zip(path).All(static pair => pair.First.ToString() == pair.Second.ToString());
}
