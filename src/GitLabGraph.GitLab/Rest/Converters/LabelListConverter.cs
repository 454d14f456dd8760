using System.Text.Json;
using System.Text.Json.Serialization;

namespace GitLabGraph.GitLab.Rest.Converters;

/// <summary>Labels of an item: names, or objects where <c>with_labels_details=true</c> was asked.</summary>
internal sealed class LabelListConverter : JsonConverter<IReadOnlyList<RestLabel>>
{
    public override IReadOnlyList<RestLabel> Read(
        ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            throw new JsonException("A list of labels was expected.");
        }

        var labels = new List<RestLabel>();

        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            labels.Add(reader.TokenType == JsonTokenType.String
                ? new RestLabel { Name = reader.GetString()! }
                : JsonSerializer.Deserialize(ref reader, RestJson.Default.RestLabel)!);
        }

        return labels;
    }

    public override void Write(Utf8JsonWriter writer, IReadOnlyList<RestLabel> value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();

        foreach (var label in value)
        {
            if (label.Id is null)
            {
                writer.WriteStringValue(label.Name);
            }
            else
            {
                JsonSerializer.Serialize(writer, label, RestJson.Default.RestLabel);
            }
        }

        writer.WriteEndArray();
    }
}
