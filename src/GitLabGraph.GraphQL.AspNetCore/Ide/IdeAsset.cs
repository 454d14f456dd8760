using System.IO.Compression;
using System.Security.Cryptography;

namespace GitLabGraph.GraphQL.AspNetCore.Ide;

/// <summary>
/// A file of the IDE. It is compressed when the first browser asks for it, so that a server whose IDE nobody opens
/// spends nothing on it, and kept compressed from then on.
/// </summary>
internal sealed class IdeAsset
{
    private readonly Lazy<ReadOnlyMemory<byte>> _brotli;
    private readonly Lazy<ReadOnlyMemory<byte>> _gzip;
    private readonly string _resource;

    public IdeAsset(string name, string resource)
    {
        Name = name;
        ContentType = Path.GetExtension(name) switch
        {
            ".js" => "text/javascript; charset=utf-8",
            ".css" => "text/css; charset=utf-8",
            ".svg" => "image/svg+xml",
            _ => "text/plain; charset=utf-8",
        };
        _resource = resource;
        _brotli = new(() => Compress(stream => new BrotliStream(stream, CompressionLevel.Optimal)));
        _gzip = new(() => Compress(stream => new GZipStream(stream, CompressionLevel.Optimal)));
    }

    public string Name { get; }

    public string ContentType { get; }

    public ReadOnlyMemory<byte> Brotli => _brotli.Value;

    public ReadOnlyMemory<byte> Gzip => _gzip.Value;

    /// <summary>The file as it is.</summary>
    public byte[] Read()
    {
        using var stream = typeof(IdeAsset).Assembly.GetManifestResourceStream(_resource)!;
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        return content;
    }

    /// <summary>Adds the file to a fingerprint of all files.</summary>
    public void AppendTo(IncrementalHash hash) => hash.AppendData(Read());

    private ReadOnlyMemory<byte> Compress(Func<Stream, Stream> open)
    {
        using var target = new MemoryStream();
        using (var compressor = open(target))
        {
            compressor.Write(Read());
        }

        return target.ToArray();
    }
}
