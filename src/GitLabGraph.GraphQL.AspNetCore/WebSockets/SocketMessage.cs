using System.Text.Json;

namespace GitLabGraph.GraphQL.AspNetCore.WebSockets;

/// <summary>A message of the client: its type, its operation, and its payload as it came.</summary>
internal readonly record struct SocketMessage(string Type, string? Id, ReadOnlyMemory<byte> Payload)
{
    /// <summary>Reads a message; throws <see cref="SocketClosedException"/> when it is none.</summary>
    public static SocketMessage Parse(ReadOnlyMemory<byte> text)
    {
        try
        {
            var reader = new Utf8JsonReader(text.Span);
            var message = reader.Read() && reader.TokenType is JsonTokenType.StartObject
                ? ReadMembers(ref reader, text)
                : default;
            // Anything after the object makes the reader throw.
            reader.Read();
            return message.Type is null ? throw Invalid() : message;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            throw Invalid();
        }
    }

    /// <summary>The payload as a document, valid as long as the message; null when there is none.</summary>
    public JsonDocument? ParsePayload() => Payload.IsEmpty ? null : JsonDocument.Parse(Payload);

    private static SocketMessage ReadMembers(ref Utf8JsonReader reader, ReadOnlyMemory<byte> text)
    {
        var message = default(SocketMessage);
        while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("type"u8))
            {
                reader.Read();
                message = message with { Type = reader.GetString()! };
            }
            else if (reader.ValueTextEquals("id"u8))
            {
                reader.Read();
                message = message with { Id = reader.GetString() };
            }
            else
            {
                var isPayload = reader.ValueTextEquals("payload"u8);
                reader.Read();
                var start = (int)reader.TokenStartIndex;
                reader.Skip();
                message = isPayload ? message with { Payload = text[start..(int)reader.BytesConsumed] } : message;
            }
        }

        return message;
    }

    private static SocketClosedException Invalid() => new(CloseCode.BadRequest, "Invalid message received");
}
