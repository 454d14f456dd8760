using System.IO.Compression;

namespace GitLabGraph.Proxy.Rewriting;

/// <summary>Which bodies are rewritten: JSON that GitLab made for this answer, not a file that it keeps.</summary>
internal static class RewritableBody
{
    public static bool Is(HttpResponseMessage response, bool isGraphQL)
    {
        var headers = response.Content.Headers;
        return !isGraphQL
            && (int)response.StatusCode != 206
            && headers.ContentDisposition is null
            && headers.ContentEncoding.Count <= 1
            && headers.ContentType?.MediaType is { } type
            && (type.Equals("application/json", StringComparison.OrdinalIgnoreCase)
                || type.EndsWith("+json", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The body without its compression; null for a compression that we did not ask for.</summary>
    public static Stream? Decompress(Stream body, string? coding) => coding?.ToUpperInvariant() switch
    {
        null or "IDENTITY" => body,
        "GZIP" or "X-GZIP" => new GZipStream(body, CompressionMode.Decompress),
        "DEFLATE" => new ZLibStream(body, CompressionMode.Decompress),
        "BR" => new BrotliStream(body, CompressionMode.Decompress),
        _ => null,
    };
}
