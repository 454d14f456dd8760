using System.Buffers;

namespace GitLabGraph.GitLab.Connections;

/// <summary>
/// An answer's bytes in a rented array, held by as many as asked for it: each holder releases once, the last one
/// gives the array back.
/// </summary>
internal sealed class ResponseBody(byte[] rented, int length)
{
    private byte[]? _rented = rented;
    private int _holders = 1;

    public static ResponseBody Empty => new([], 0);

    public static ResponseBody CopyOf(ReadOnlySpan<byte> bytes)
    {
        var array = ArrayPool<byte>.Shared.Rent(bytes.Length);
        bytes.CopyTo(array);
        return new ResponseBody(array, bytes.Length);
    }

    public ReadOnlyMemory<byte> Memory =>
        (_rented ?? throw new ObjectDisposedException(nameof(ResponseBody))).AsMemory(0, length);

    public ResponseBody Hold()
    {
        Interlocked.Increment(ref _holders);
        return this;
    }

    public void Release()
    {
        if (Interlocked.Decrement(ref _holders) == 0
            && Interlocked.Exchange(ref _rented, null) is { Length: > 0 } array)
        {
            ArrayPool<byte>.Shared.Return(array);
        }
    }
}
