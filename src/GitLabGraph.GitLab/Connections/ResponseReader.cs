using System.Buffers;
using GitLabGraph.GitLab.Errors;

namespace GitLabGraph.GitLab.Connections;

/// <summary>Reads a body into a rented array, and stops where an answer is larger than we want to hold.</summary>
internal static class ResponseReader
{
    private const int FirstSize = 16 * 1024;

    // What is believed of an announced length before the bytes are here: a promise alone must not cost memory.
    private const int LargestTrust = 1024 * 1024;

    public static async Task<ResponseBody> ReadAsync(
        HttpContent content, int largest, CancellationToken cancellationToken)
    {
        var announced = content.Headers.ContentLength;

        if (announced > largest)
        {
            throw TooLarge(largest);
        }

        await using var stream = await content.ReadAsStreamAsync(cancellationToken);

        // One byte more than announced, so that the read that finds the end needs no larger array.
        var buffer = ArrayPool<byte>.Shared.Rent(
            announced is { } size ? (int)Math.Min(size, LargestTrust) + 1 : FirstSize);
        var length = 0;

        try
        {
            while (true)
            {
                var read = await ReadSomeAsync(stream, buffer.AsMemory(length), cancellationToken);
                length += read;

                if (read == 0)
                {
                    return new ResponseBody(buffer, length);
                }

                if (length > largest)
                {
                    throw TooLarge(largest);
                }

                if (length == buffer.Length)
                {
                    buffer = Grow(buffer, length);
                }
            }
        }
        catch
        {
            ArrayPool<byte>.Shared.Return(buffer);
            throw;
        }
    }

    /// <exception cref="InvalidDataException">The body is not packed as its headers say.</exception>
    private static async ValueTask<int> ReadSomeAsync(
        Stream stream, Memory<byte> buffer, CancellationToken cancellationToken)
    {
        try
        {
            return await stream.ReadAsync(buffer, cancellationToken);
        }
        catch (InvalidOperationException exception)
        {
            // So says Brotli what gzip says by the other.
            throw new InvalidDataException("The body is not Brotli's.", exception);
        }
    }

    private static byte[] Grow(byte[] buffer, int length)
    {
        var larger = ArrayPool<byte>.Shared.Rent(length * 2);
        buffer.AsSpan(0, length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(buffer);
        return larger;
    }

    private static GitLabException TooLarge(int largest) =>
        new(GitLabError.TooLarge, $"GitLab's answer is larger than {largest} bytes; ask for fewer or smaller pages.");
}
