using System.Buffers;

namespace GitLabGraph.Proxy.Forwarding;

/// <summary>Copies as bytes come, with one pooled buffer.</summary>
internal static class StreamCopy
{
    private const int BufferSize = 64 * 1024;

    public static async Task CopyAsync(Stream from, Stream to, ActivityWatch watch)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(BufferSize);

        try
        {
            while (true)
            {
                var read = await from.ReadAsync(buffer, watch.Token);
                watch.Touch();

                if (read == 0)
                {
                    return;
                }

                await to.WriteAsync(buffer.AsMemory(0, read), watch.Token);
                watch.Touch();
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
