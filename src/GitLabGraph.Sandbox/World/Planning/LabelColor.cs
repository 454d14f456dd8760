using System.Collections.Frozen;
using System.Globalization;

namespace GitLabGraph.Sandbox.World.Planning;

/// <summary>Label colours: names that GitLab takes, and the text colour it chooses for contrast.</summary>
internal static class LabelColor
{
    public const string Default = "#6699cc";

    private static readonly FrozenDictionary<string, string> Names = new Dictionary<string, string>
    {
        ["red"] = "#ff0000",
        ["green"] = "#008000",
        ["blue"] = "#0000ff",
        ["yellow"] = "#ffff00",
        ["orange"] = "#ffa500",
        ["purple"] = "#800080",
        ["black"] = "#000000",
        ["white"] = "#ffffff",
        ["gray"] = "#808080",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The six-digit form, or null when GitLab would refuse the colour.</summary>
    public static string? Normalize(string color)
    {
        if (Names.TryGetValue(color, out var known))
        {
            return known;
        }

        var digits = color.StartsWith('#') ? color[1..] : "";
        if (digits.Length == 3)
        {
            digits = string.Concat(digits.Select(digit => $"{digit}{digit}"));
        }

        return digits.Length == 6 && digits.All(char.IsAsciiHexDigit) ? "#" + digits : null;
    }

    public static string TextOn(string color)
    {
        var value = int.Parse(color.AsSpan(1), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        return (value >> 16) + ((value >> 8) & 255) + (value & 255) > 500 ? "#1F1E24" : "#FFFFFF";
    }
}
