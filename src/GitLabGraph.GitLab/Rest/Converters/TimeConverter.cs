using System.Text.Json;
using System.Text.Json.Serialization;
using GitLabGraph.GitLab.Reading;

namespace GitLabGraph.GitLab.Rest.Converters;

/// <summary>Times in each of GitLab's formats.</summary>
internal sealed class TimeConverter : JsonConverter<DateTimeOffset>
{
    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TryGetDateTimeOffset(out var time)
            ? time
            : GitLabTime.Parse(reader.GetString()!) ?? throw new JsonException("A time is in a format unknown to us.");

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value);
}
