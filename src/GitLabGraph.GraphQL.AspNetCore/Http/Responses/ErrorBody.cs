using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using GitLabGraph.GraphQL.Errors;

namespace GitLabGraph.GraphQL.AspNetCore.Http.Responses;

/// <summary>Writes an answer that consists of errors only, for requests that never reached the engine.</summary>
internal static class ErrorBody
{
    private static readonly JsonWriterOptions WriterOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary><c>{"errors":[...]}</c></summary>
    public static byte[] Write(params IReadOnlyList<GraphQLError> errors)
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        using var json = new Utf8JsonWriter(buffer, WriterOptions);
        json.WriteStartObject();
        json.WritePropertyName("errors"u8);
        WriteList(json, errors);
        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>The list alone, as the <c>error</c> message of a WebSocket carries it.</summary>
    public static void WriteList(Utf8JsonWriter json, IReadOnlyList<GraphQLError> errors)
    {
        json.WriteStartArray();
        foreach (var error in errors)
        {
            WriteError(json, error);
        }

        json.WriteEndArray();
    }

    private static void WriteError(Utf8JsonWriter json, GraphQLError error)
    {
        json.WriteStartObject();
        json.WriteString("message"u8, error.Message);
        if (error.Extensions.Count > 0)
        {
            json.WritePropertyName("extensions"u8);
            JsonSerializer.Serialize(json, error.Extensions);
        }

        json.WriteEndObject();
    }
}
