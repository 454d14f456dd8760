using System.Text.Json;
using System.Text.Json.Nodes;

namespace GitLabGraph.GraphQL.Tests.Execution.Differential;

/// <summary>
/// Data has to be equal, and errors as sets. Where null has spread from late fields, the specification leaves open
/// which of
/// several errors below the same null is told: then only the data is compared, and that both tell some error.
/// </summary>
internal static class AnswerComparison
{
    /// <summary>Null when the answers are the same.</summary>
    public static string? Compare(JsonElement expected, string actual)
    {
        if (TryParse(actual) is not { } ours)
        {
            return "ours is no JSON";
        }

        var theirs = JsonNode.Parse(expected.GetRawText())!.AsObject();
        if (ours.ContainsKey("data") != theirs.ContainsKey("data") || !JsonNode.DeepEquals(Normal(ours["data"]), Normal(theirs["data"])))
        {
            return "data differs";
        }

        var ourErrors = Errors(ours);
        var theirErrors = Errors(theirs);
        if (ourErrors.SetEquals(theirErrors))
        {
            return null;
        }

        var hasSpread = Spread(ours) || Spread(theirs);
        return hasSpread && ourErrors.Count > 0 && theirErrors.Count > 0
            ? null
            : $"errors differ\n only theirs: {string.Join("; ", theirErrors.Except(ourErrors))}"
                + $"\n only ours: {string.Join("; ", ourErrors.Except(theirErrors))}";
    }

    private static JsonObject? TryParse(string text)
    {
        try
        {
            return JsonNode.Parse(text)!.AsObject();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static HashSet<string> Errors(JsonObject answer) =>
        [.. (answer["errors"]?.AsArray() ?? []).Select(error =>
            $"{error!["message"]} {error["path"]?.ToJsonString()} {error["locations"]?.ToJsonString()}")];

    /// <summary>Whether an error's place is not null itself but inside something that is.</summary>
    private static bool Spread(JsonObject answer) => (answer["errors"]?.AsArray() ?? []).Any(error =>
    {
        var place = answer["data"];
        foreach (var segment in error!["path"]?.AsArray() ?? [])
        {
            if (place is null)
            {
                return true;
            }

            place = place is JsonArray list ? list[segment!.GetValue<int>()] : place[segment!.GetValue<string>()];
        }

        return false;
    });

    /// <summary>Echoed arguments are compared as JSON, in which 1.0 and 1 are the same number.</summary>
    private static JsonNode? Normal(JsonNode? node) => node switch
    {
        JsonArray list => new JsonArray([.. list.Select(Normal)]),
        JsonObject map => new JsonObject(map.Select(entry => KeyValuePair.Create(entry.Key, Normal(entry.Value)))),
        JsonValue value when value.GetValueKind() == JsonValueKind.String
            && value.GetValue<string>().StartsWith("ARGS:", StringComparison.Ordinal) =>
            Normal(JsonNode.Parse(value.GetValue<string>()[5..])),
        JsonValue value when value.GetValueKind() == JsonValueKind.Number => JsonValue.Create(value.GetValue<double>()),
        _ => node?.DeepClone(),
    };
}
