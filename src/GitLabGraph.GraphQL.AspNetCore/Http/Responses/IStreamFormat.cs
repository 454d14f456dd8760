using System.Buffers;
using Microsoft.Extensions.Primitives;

namespace GitLabGraph.GraphQL.AspNetCore.Http.Responses;

/// <summary>How several answers are framed in one response body.</summary>
internal interface IStreamFormat
{
    StringValues ContentType { get; }

    void WriteBegin(IBufferWriter<byte> output);

    void WriteNext(IBufferWriter<byte> output, ReadOnlySpan<byte> json);

    /// <summary>What a client ignores and a proxy takes for life; nothing where the form has no such thing.</summary>
    void WriteKeepAlive(IBufferWriter<byte> output);

    void WriteEnd(IBufferWriter<byte> output);
}
