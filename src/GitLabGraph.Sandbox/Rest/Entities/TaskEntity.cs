using System.Text.Json;
using System.Text.RegularExpressions;
using GitLabGraph.Sandbox.Rest.Writing;

namespace GitLabGraph.Sandbox.Rest.Entities;

/// <summary>The check boxes of a description.</summary>
internal static partial class TaskEntity
{
    public static void Write(Utf8JsonWriter json, string? description)
    {
        var (all, done) = Count(description);
        json.WriteStartObject("task_completion_status");
        json.Field("count", all);
        json.Field("completed_count", done);
        json.WriteEndObject();
    }

    public static (int All, int Done) Count(string? description)
    {
        if (description is null)
        {
            return (0, 0);
        }

        var boxes = Boxes().Matches(description);
        return (boxes.Count, boxes.Count(box => box.Groups[1].ValueSpan is not " "));
    }

    [GeneratedRegex(@"^\s*(?:[-*+]|\d+\.)\s+\[([ xX])\]\s", RegexOptions.Multiline)]
    private static partial Regex Boxes();
}
