using Microsoft.AspNetCore.Http;

namespace GitLabGraph.Proxy.Forwarding;

/// <summary>
/// The caller's body: a small one is read first, so that it can be looked at and sent again; any other goes straight
/// through, once.
/// </summary>
internal sealed class CallerBody(HttpRequest request, ActivityWatch watch)
{
    /// <summary>What is held of a body at most.</summary>
    public const int LargestHeld = 64 * 1024;

    private bool _started;

    /// <summary>The whole body, when it was small enough to be read first.</summary>
    public ReadOnlyMemory<byte>? Held { get; private set; }

    /// <summary>Why the caller's side broke off.</summary>
    public Exception? Failure { get; private set; }

    public bool CanRepeat => Held is not null || !_started;

    private long? Length => request.ContentLength;

    // RFC 9112, 6.3: a request without either header has no body.
    private bool IsEmpty => Length is 0 || (Length is null && !HasUnknownLength);

    private bool HasUnknownLength =>
        request.Headers.TransferEncoding.Count > 0 || !request.Protocol.StartsWith("HTTP/1", StringComparison.Ordinal);

    /// <summary>Reads a body whose length is known and at most <paramref name="largest"/>.</summary>
    /// <returns>False: it is longer, or its length is not known.</returns>
    public async Task<bool> TryHoldAsync(int largest)
    {
        if (IsEmpty)
        {
            Held = ReadOnlyMemory<byte>.Empty;
            return true;
        }

        if (Length is not { } length || length > largest)
        {
            return false;
        }

        var bytes = new byte[length];
        await request.Body.ReadExactlyAsync(bytes, watch.Token);
        watch.Touch();
        Held = bytes;
        return true;
    }

    public HttpContent? ToContent()
    {
        if (Held is { } held)
        {
            return IsEmpty && Length is null ? null : new ReadOnlyMemoryContent(held);
        }

        return new CallerBodyContent(Length, CopyAsync);
    }

    private async Task CopyAsync(Stream to)
    {
        _started = true;
        await StreamCopy.CopyAsync(new WatchedBody(request.Body, exception => Failure = exception), to, watch);
    }
}
