using System.IO.Compression;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace GitLabGraph.Proxy.Tests.Forwarding;

internal static class Bodies
{
    /// <summary>In two halves, so that an address may be cut in the middle.</summary>
    public static async Task WriteJsonAsync(HttpContext context, string json, string coding)
    {
        context.Response.ContentType = "application/json; charset=utf-8";
        if (coding != "none")
        {
            context.Response.Headers.ContentEncoding = coding;
        }

        await using Stream to = coding switch
        {
            "gzip" => new GZipStream(context.Response.Body, CompressionLevel.Fastest, leaveOpen: true),
            "br" => new BrotliStream(context.Response.Body, CompressionLevel.Fastest, leaveOpen: true),
            _ => new BufferedStream(context.Response.Body),
        };
        var bytes = Encoding.UTF8.GetBytes(json);
        await to.WriteAsync(bytes.AsMemory(0, bytes.Length / 2));
        await to.FlushAsync();
        await to.WriteAsync(bytes.AsMemory(bytes.Length / 2));
        await to.FlushAsync();
    }

    public static async Task<string> GunzipAsync(byte[] bytes)
    {
        await using var plain = new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress);
        using var reader = new StreamReader(plain, Encoding.UTF8);
        return await reader.ReadToEndAsync();
    }
}
