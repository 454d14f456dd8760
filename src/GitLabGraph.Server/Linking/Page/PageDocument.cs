using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Encodings.Web;

namespace GitLabGraph.Server.Linking.Page;

/// <summary>
/// The page around its content, with the headers that keep it to itself: no frames, nothing from elsewhere, nothing
/// kept, and no address of it told to anyone.
/// </summary>
internal static class PageDocument
{
    public static Task WriteAsync(HttpContext context, int status, string title, Func<string, string> content)
    {
        var nonce = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(16));
        var self = context.RequestServices.GetRequiredService<PublicAddress>();
        var response = context.Response;
        response.StatusCode = status;
        response.ContentType = "text/html; charset=utf-8";
        response.Headers.ContentSecurityPolicy =
            $"default-src 'none'; style-src 'self'; script-src 'nonce-{nonce}'; form-action 'self'; "
            + "base-uri 'none'; frame-ancestors 'none'";
        response.Headers.XFrameOptions = "DENY";
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers["Referrer-Policy"] = "no-referrer";
        response.Headers.CacheControl = "no-store";
        return response.WriteAsync(
            $"""
             <!DOCTYPE html>
             <html lang="en">
             <head>
             <meta charset="utf-8">
             <meta name="viewport" content="width=device-width, initial-scale=1">
             <meta name="color-scheme" content="light dark">
             <title>{Encode(title)}</title>
             <link rel="stylesheet" href="{Encode(self.PathOf(context.Request, "/link.css"))}">
             </head>
             <body><main>{content(nonce)}</main></body>
             </html>
             """,
            context.RequestAborted);
    }

    public static string Encode(string? text) => HtmlEncoder.Default.Encode(text ?? "");
}
