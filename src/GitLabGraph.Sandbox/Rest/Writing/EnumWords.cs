using System.Collections.Concurrent;
using System.Text.Json;

namespace GitLabGraph.Sandbox.Rest.Writing;

/// <summary>GitLab's words of enum values, and back.</summary>
internal static class EnumWords
{
    private static readonly ConcurrentDictionary<Enum, string> Known = [];

    /// <summary>lower_snake_case.</summary>
    public static string InWords<TEnum>(this TEnum value)
        where TEnum : struct, Enum
        => Known.GetOrAdd(value, static value => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString()));

    public static TEnum? Read<TEnum>(string? word)
        where TEnum : struct, Enum
        => Enum.TryParse<TEnum>(word?.Replace("_", "", StringComparison.Ordinal), ignoreCase: true, out var value)
            && Enum.IsDefined(value) && !char.IsAsciiDigit(word![0]) ? value : null;
}
