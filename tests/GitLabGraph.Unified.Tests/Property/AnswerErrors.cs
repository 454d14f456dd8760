using System.Text.Json;

namespace GitLabGraph.Unified.Tests.Property;

/// <summary>An answer's errors as where and why; messages may name different things for the same reason.</summary>
internal static class AnswerErrors
{
    public static IEnumerable<(IReadOnlyList<object> Path, string Code)> Of(JsonElement answer) =>
        answer.TryGetProperty("errors", out var errors) ? errors.EnumerateArray().Select(Read) : [];

    public static string Text(IEnumerable<object> path, string code) => $"{string.Join('.', path)} {code}";

    private static (IReadOnlyList<object> Path, string Code) Read(JsonElement error) =>
    (
        error.TryGetProperty("path", out var path)
            ? [.. path.EnumerateArray().Select(static step =>
                step.ValueKind == JsonValueKind.Number ? (object)step.GetInt32() : step.GetString()!)]
            : [],
        error.TryGetProperty("extensions", out var extensions) && extensions.TryGetProperty("code", out var code)
            ? code.GetString()!
            : error.GetProperty("message").GetString()!);
}
