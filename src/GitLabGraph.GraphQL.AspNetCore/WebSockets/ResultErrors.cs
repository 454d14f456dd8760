using System.Text.Json;
using GitLabGraph.GraphQL.Execution;

namespace GitLabGraph.GraphQL.AspNetCore.WebSockets;

/// <summary>Cuts the list of errors out of an answer, as the <c>error</c> message carries it.</summary>
internal static class ResultErrors
{
    public static ReadOnlyMemory<byte> From(OperationResult result)
    {
        var reader = new Utf8JsonReader(result.Json.Span);
        reader.Read();
        while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
        {
            var isErrors = reader.ValueTextEquals("errors"u8);
            reader.Read();
            var start = (int)reader.TokenStartIndex;
            reader.Skip();
            if (isErrors)
            {
                return result.Json[start..(int)reader.BytesConsumed];
            }
        }

        return "[]"u8.ToArray();
    }
}
