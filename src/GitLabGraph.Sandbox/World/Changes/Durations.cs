using System.Globalization;
using System.Text;

namespace GitLabGraph.Sandbox.World.Changes;

/// <summary>GitLab's time-tracking texts: a week is five days, a day eight hours.</summary>
internal static class Durations
{
    private static readonly (string Unit, int Seconds)[] Units =
        [("mo", 4 * 5 * 8 * 3600), ("w", 5 * 8 * 3600), ("d", 8 * 3600), ("h", 3600), ("m", 60), ("s", 1)];

    /// <summary>"3h 30m" and the like; null when it is not such a text.</summary>
    public static int? Read(string text)
    {
        var sign = text.StartsWith('-') ? -1 : 1;
        var total = 0;
        foreach (var part in text.TrimStart('-').Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var digits = part.TakeWhile(char.IsAsciiDigit).Count();
            var unit = Array.Find(Units, unit => unit.Unit == part[digits..]);
            if (digits == 0 || unit.Unit is null)
            {
                return null;
            }

            total += int.Parse(part.AsSpan(0, digits), CultureInfo.InvariantCulture) * unit.Seconds;
        }

        return total == 0 && text.Trim() is not ("0" or "0h" or "0m" or "0s") ? null : sign * total;
    }

    /// <summary>Null for nothing, as REST's human_time_estimate.</summary>
    public static string? WriteOrNull(int seconds) => seconds == 0 ? null : Write(seconds);

    public static string Write(int seconds)
    {
        var text = new StringBuilder(seconds < 0 ? "-" : "");
        var rest = Math.Abs(seconds);
        foreach (var (unit, size) in Units)
        {
            if (rest >= size)
            {
                text.Append(CultureInfo.InvariantCulture, $"{rest / size}{unit} ");
                rest %= size;
            }
        }

        return text.ToString().TrimEnd();
    }
}
