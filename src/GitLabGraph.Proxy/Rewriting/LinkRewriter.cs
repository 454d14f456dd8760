using System.Buffers;
using System.IO.Pipelines;
using System.Text;

namespace GitLabGraph.Proxy.Rewriting;

/// <summary>
/// Rewrites a JSON body on its way, in constant memory: every string that begins with the address of the account's API
/// (<c>_links</c>, next pages, package addresses) begins with the proxy's instead. Web pages' addresses do not begin
/// so, and an address in the middle of a text is left as it is.
/// </summary>
internal sealed class LinkRewriter(AddressMap addresses)
{
    private const int BufferSize = 64 * 1024;

    private readonly byte[] _from = Encoding.UTF8.GetBytes($"\"{addresses.From}/");
    private readonly byte[] _to = Encoding.UTF8.GetBytes($"\"{addresses.To}/");

    /// <summary>
    /// Flushes after every read, so that nothing waits for more to come; tells of everything that came or went.
    /// </summary>
    public async Task CopyAsync(Stream from, PipeWriter to, Action onBytes, CancellationToken cancellationToken)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        var (held, before) = (0, (byte)0);

        try
        {
            while (true)
            {
                var read = await from.ReadAsync(buffer.AsMemory(held), cancellationToken);
                onBytes();
                var filled = held + read;
                held = Write(buffer.AsSpan(0, filled), read == 0, ref before, to);
                await to.FlushAsync(cancellationToken);
                onBytes();

                if (read == 0)
                {
                    return;
                }

                buffer.AsSpan(filled - held, held).CopyTo(buffer);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>Writes what is certain; gives how many bytes at the end may begin an address.</summary>
    private int Write(ReadOnlySpan<byte> bytes, bool isEnd, ref byte before, PipeWriter to)
    {
        var rest = bytes;

        for (var at = rest.IndexOf(_from); at >= 0; at = rest.IndexOf(_from))
        {
            to.Write(rest[..at]);
            var preceding = at > 0 ? rest[at - 1] : before;

            // An escaped quote stands in the middle of a text.
            to.Write(preceding == (byte)'\\' ? _from : _to);
            before = (byte)'/';
            rest = rest[(at + _from.Length)..];
        }

        var held = isEnd ? 0 : BeginningAtEnd(rest);
        to.Write(rest[..^held]);
        before = rest.Length > held ? rest[^(held + 1)] : before;
        return held;
    }

    private int BeginningAtEnd(ReadOnlySpan<byte> bytes)
    {
        for (var length = Math.Min(_from.Length - 1, bytes.Length); length > 0; length--)
        {
            if (bytes[^length] == (byte)'"' && bytes[^length..].SequenceEqual(_from.AsSpan(0, length)))
            {
                return length;
            }
        }

        return 0;
    }
}
