using System.Net;

namespace GitLabGraph.Proxy.Forwarding;

/// <summary>A body that is copied when the connection asks for it.</summary>
internal sealed class CallerBodyContent(long? length, Func<Stream, Task> copy) : HttpContent
{
    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => copy(stream);

    protected override bool TryComputeLength(out long computed)
    {
        computed = length.GetValueOrDefault();
        return length.HasValue;
    }
}
