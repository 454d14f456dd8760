using System.Text.Json;
using GitLabGraph.GitLab.Reading;

namespace GitLabGraph.GitLab.GraphQL;

/// <summary>
/// A variable that holds an enum's value which this instance does not have. All that we send are GitLab's own words,
/// so it is not the client's mistake but the instance's age or edition.
/// </summary>
internal static class UnknownWord
{
    private const string Expected = "Expected \"";
    private const string Known = "\" to be one of:";

    /// <summary>What the instance lacks, in a sentence; null for every other error.</summary>
    public static string? In(string message, JsonElement extensions)
    {
        if (extensions.ValueKind != JsonValueKind.Object
            || !extensions.TryGetProperty("problems", out var problems)
            || problems.ValueKind != JsonValueKind.Array)
        {
            return null;
        }

        return problems.EnumerateArray().Select(WordOf).FirstOrDefault(static word => word is not null) is { } word
            ? $"it is too old, or of another edition, and has no {word} among {TypeIn(message)}"
            : null;
    }

    // Expected "DUE_DATE_ASC" to be one of: UPDATED_DESC, UPDATED_ASC
    private static string? WordOf(JsonElement problem)
    {
        var text = problem.Text("explanation") ?? "";
        var start = text.IndexOf(Expected, StringComparison.Ordinal);
        var end = text.IndexOf(Known, StringComparison.Ordinal);
        return start >= 0 && end > start ? text[(start + Expected.Length)..end] : null;
    }

    // Variable $v2 of type WorkItemSort was provided invalid value
    private static string TypeIn(string message) =>
        message.Split(' ') is [_, _, "of", "type", var type, ..] ? type.Trim('[', ']', '!') : "its words";
}
