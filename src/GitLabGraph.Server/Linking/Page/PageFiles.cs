using System.Reflection;

namespace GitLabGraph.Server.Linking.Page;

/// <summary>The page's style, and the script with its types that other pages open it with.</summary>
internal static class PageFiles
{
    private static readonly (string Name, string Type)[] All =
    [
        ("link.css", "text/css; charset=utf-8"),
        ("link.js", "text/javascript; charset=utf-8"),
        ("link.d.ts", "text/plain; charset=utf-8"),
    ];

    public static void Map(WebApplication app)
    {
        foreach (var (name, type) in All)
        {
            var bytes = Read(name);
            app.MapGet("/" + name, (HttpContext context) =>
            {
                context.Response.Headers.CacheControl = "public, max-age=300";
                context.Response.Headers.XContentTypeOptions = "nosniff";
                return Results.Bytes(bytes, type);
            });
        }
    }

    private static byte[] Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Linking." + name)
            ?? throw new InvalidOperationException($"The file {name} is not embedded: see GitLabGraph.Server.csproj.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
