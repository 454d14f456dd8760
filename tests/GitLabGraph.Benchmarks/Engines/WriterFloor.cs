using System.Buffers;
using System.IO.Pipelines;
using System.Text.Json;
using GitLabGraph.Benchmarks.Served;

namespace GitLabGraph.Benchmarks.Engines;

/// <summary>
/// The floor: the 50-item answer written by hand with Utf8JsonWriter. It reads the request's body and understands
/// nothing of it.
/// </summary>
internal static class WriterFloor
{
    public static WebApplication Build(WebApplicationBuilder builder)
    {
        var app = builder.Build();
        app.MapPost("/graphql", AnswerAsync);
        return app;
    }

    private static async Task AnswerAsync(HttpContext context)
    {
        await ReadToEndAsync(context.Request.BodyReader, context.RequestAborted);
        var buffer = ArrayPool<byte>.Shared.Rent(64 * 1024);
        var length = Write(buffer);
        context.Response.ContentType = "application/json; charset=utf-8";
        context.Response.ContentLength = length;
        await context.Response.BodyWriter.WriteAsync(buffer.AsMemory(0, length), context.RequestAborted);
        ArrayPool<byte>.Shared.Return(buffer);
    }

    private static async ValueTask ReadToEndAsync(PipeReader reader, CancellationToken cancellationToken)
    {
        while (true)
        {
            var read = await reader.ReadAsync(cancellationToken);
            reader.AdvanceTo(read.Buffer.End);
            if (read.IsCompleted)
            {
                return;
            }
        }
    }

    private static int Write(byte[] buffer)
    {
        using var stream = new MemoryStream(buffer);
        using var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { SkipValidation = true });
        Write(writer, ItemConnection.First(50));
        writer.Flush();
        return (int)stream.Position;
    }

    private static void Write(Utf8JsonWriter writer, ItemConnection connection)
    {
        writer.WriteStartObject();
        writer.WriteStartObject("data");
        writer.WriteStartObject("items");
        writer.WriteNumber("totalCount", connection.TotalCount);
        writer.WriteStartObject("pageInfo");
        writer.WriteBoolean("hasNextPage", connection.PageInfo.HasNextPage);
        writer.WriteString("endCursor", connection.PageInfo.EndCursor);
        writer.WriteEndObject();
        writer.WriteStartArray("nodes");
        foreach (var item in connection.Nodes)
        {
            Write(writer, item);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, Item item)
    {
        writer.WriteStartObject();
        writer.WriteString("id", item.Id);
        writer.WriteNumber("number", item.Number);
        writer.WriteString("title", item.Title);
        writer.WriteString("description", item.Description);
        writer.WriteString("state", item.State);
        writer.WriteBoolean("confidential", item.Confidential);
        writer.WriteNumber("weight", item.Weight);
        writer.WriteString("url", item.Url);
        writer.WriteString("createdAt", item.CreatedAt);
        writer.WriteString("updatedAt", item.UpdatedAt);
        writer.WriteStartObject("author");
        writer.WriteString("id", item.Author.Id);
        writer.WriteString("username", item.Author.Username);
        writer.WriteString("name", item.Author.Name);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }
}
