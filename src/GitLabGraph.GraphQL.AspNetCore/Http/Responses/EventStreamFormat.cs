using System.Buffers;
using Microsoft.Extensions.Primitives;

namespace GitLabGraph.GraphQL.AspNetCore.Http.Responses;

/// <summary>Server-sent events, distinct connections mode: <c>next</c> for each answer, and <c>complete</c>.</summary>
/// <remarks><see href="https://github.com/enisdenjo/graphql-sse/blob/master/PROTOCOL.md"/></remarks>
internal sealed class EventStreamFormat : IStreamFormat
{
    public static EventStreamFormat Instance { get; } = new();

    public StringValues ContentType => MediaTypes.EventStreamHeader;

    // A comment opens the stream, so that the client knows that it stands before the first event.
    public void WriteBegin(IBufferWriter<byte> output) => output.Write(":\n\n"u8);

    public void WriteNext(IBufferWriter<byte> output, ReadOnlySpan<byte> json)
    {
        output.Write("event: next\n"u8);
        // A line end would end the field; a JSON text may have one only as white space between tokens.
        foreach (var line in json.SplitAny((byte)'\r', (byte)'\n'))
        {
            output.Write("data: "u8);
            output.Write(json[line]);
            output.Write("\n"u8);
        }

        output.Write("\n"u8);
    }

    public void WriteKeepAlive(IBufferWriter<byte> output) => output.Write(":\n\n"u8);

    // Browsers' EventSource only hears of an event that has a data field.
    public void WriteEnd(IBufferWriter<byte> output) => output.Write("event: complete\ndata: \n\n"u8);
}
