using System.Buffers;
using System.Text.Json;
using GitLabGraph.GitLab.Connections;

namespace GitLabGraph.GitLab.GraphQL;

/// <summary>Writes an operation as the JSON body that GitLab takes.</summary>
internal static class GraphQLBody
{
    public static ReadOnlyMemory<byte> Write(GraphQLOperation operation)
    {
        var buffer = new ArrayBufferWriter<byte>(operation.Document.Length + 512);

        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteString("query", operation.Document);

            if (operation.Name is { } name)
            {
                writer.WriteString("operationName", name);
            }

            if (operation.Variables is { Count: > 0 } variables)
            {
                writer.WritePropertyName("variables");
                writer.WriteMembers(variables);
            }

            writer.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }
}
