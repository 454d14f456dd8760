using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace GitLabGraph.GitLab.Rest.Converters;

/// <summary>Calendar days; GitLab writes some of them as times.</summary>
internal sealed class DayConverter : JsonConverter<DateOnly>
{
    private const string Format = "yyyy-MM-dd";

    public override DateOnly Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var text = reader.GetString() ?? "";
        var day = text.AsSpan(0, Math.Min(text.Length, Format.Length));

        return DateOnly.TryParseExact(day, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var value)
            ? value
            : throw new JsonException("A day is in a format unknown to us.");
    }

    public override void Write(Utf8JsonWriter writer, DateOnly value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString(Format, CultureInfo.InvariantCulture));
}
