using System.Text.Json;
using System.Text.Json.Serialization;
using GitLabGraph.GitLab.Accounts;

namespace GitLabGraph.GitLab.Rest.Converters;

/// <summary>A token in an answer, which is never text on its way to whoever keeps it. None is written.</summary>
internal sealed class SecretConverter : JsonConverter<AccessToken>
{
    public override AccessToken Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        try
        {
            return new AccessToken(reader.GetString() ?? "");
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException)
        {
            // Neither the text nor an exception that may quote it is passed on.
            throw new JsonException("A token is in a form unknown to us.");
        }
    }

    public override void Write(Utf8JsonWriter writer, AccessToken value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}
