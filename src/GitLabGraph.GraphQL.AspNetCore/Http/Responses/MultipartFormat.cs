using System.Buffers;
using Microsoft.Extensions.Primitives;

namespace GitLabGraph.GraphQL.AspNetCore.Http.Responses;

/// <summary>
/// One MIME part for each answer. The delimiter follows a part at once instead of preceding the next,
/// so a client can take the part without waiting.
/// </summary>
/// <remarks><see href="https://github.com/graphql/graphql-over-http/blob/main/rfcs/IncrementalDelivery.md"/></remarks>
internal sealed class MultipartFormat : IStreamFormat
{
    public static MultipartFormat Instance { get; } = new();

    public StringValues ContentType => MediaTypes.MultipartHeader;

    public void WriteBegin(IBufferWriter<byte> output) => output.Write("---"u8);

    public void WriteNext(IBufferWriter<byte> output, ReadOnlySpan<byte> json)
    {
        output.Write("\r\nContent-Type: application/json; charset=utf-8\r\n\r\n"u8);
        output.Write(json);
        output.Write("\r\n---"u8);
    }

    // Every part would be an answer to the client, so there is nothing to keep the connection alive with.
    public void WriteKeepAlive(IBufferWriter<byte> output)
    {
    }

    public void WriteEnd(IBufferWriter<byte> output) => output.Write("--\r\n"u8);
}
