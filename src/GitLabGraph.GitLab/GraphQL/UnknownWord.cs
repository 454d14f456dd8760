using System.Text.Json;
using GitLabGraph.GitLab.Reading;

namespace GitLabGraph.GitLab.GraphQL;

/// <summary>
/// A variable that holds an enum's value, or a member of an input, which this instance does not have. All that we send
/// are GitLab's own words, so it is not the client's mistake but the instance's age or edition.
/// </summary>
internal static class UnknownWord
{
    private const string Expected = "Expected \"";
    private const string Known = "\" to be one of:";
    private const string NoMember = "Field is not defined on ";

    /// <summary>What the instance lacks, in a sentence; null for every other error.</summary>
    public static string? In(string message, JsonElement extensions)
    {
        if (extensions.ValueKind != JsonValueKind.Object
            || !extensions.TryGetProperty("problems", out var problems)
            || problems.ValueKind != JsonValueKind.Array)
        {
            return null;
        }

        return problems.EnumerateArray().Select(problem => LackedIn(problem, message)).OfType<string>().FirstOrDefault()
            is { } lacked
            ? $"it is too old, or of another edition, and has no {lacked}"
            : null;
    }

    private static string? LackedIn(JsonElement problem, string message) =>
        WordOf(problem) is { } word ? $"{word} among {TypeIn(message)}" : MemberOf(problem);

    // path: ["not", "types"], Field is not defined on NegatedIssueFilterInput
    private static string? MemberOf(JsonElement problem)
    {
        var text = problem.Text("explanation") ?? "";
        return text.StartsWith(NoMember, StringComparison.Ordinal)
            && problem.Any("path") is { ValueKind: JsonValueKind.Array } path
            && path.EnumerateArray().LastOrDefault() is { ValueKind: JsonValueKind.String } member
            ? $"{member.GetString()} in {text[NoMember.Length..]}"
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
