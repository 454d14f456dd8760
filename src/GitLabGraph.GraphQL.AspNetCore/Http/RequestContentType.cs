using Microsoft.Net.Http.Headers;

namespace GitLabGraph.GraphQL.AspNetCore.Http;

/// <summary>
/// Lets through bodies that are JSON in UTF-8 and nothing else. That is also the guard against forged requests:
/// the types that a form of a foreign page can send (text/plain, URL-encoded, multipart) are all refused.
/// </summary>
internal static class RequestContentType
{
    public static HttpProblem? Check(HttpRequest request)
    {
        // An application that lets clients compress has the middleware before us that takes the header away with it.
        var coding = request.Headers.ContentEncoding;
        return coding.Count == 0 || coding.ToString().Equals("identity", StringComparison.OrdinalIgnoreCase)
            ? Check(request.ContentType)
            : HttpProblem.UnsupportedMediaType("A request must not be compressed.");
    }

    private static HttpProblem? Check(string? contentType)
    {
        if (contentType is "application/json" or "application/json; charset=utf-8")
        {
            return null;
        }

        if (string.IsNullOrEmpty(contentType))
        {
            return HttpProblem.UnsupportedMediaType("Send \"Content-Type: application/json\" with a POST.");
        }

        if (!MediaTypeHeaderValue.TryParse(contentType, out var type)
            || !type.MediaType.Equals(MediaTypes.Json, StringComparison.OrdinalIgnoreCase))
        {
            return HttpProblem.UnsupportedMediaType("A POST here must be \"Content-Type: application/json\".");
        }

        return IsUtf8(type)
            ? null
            : HttpProblem.UnsupportedMediaType("A request in JSON must be encoded in UTF-8.");
    }

    private static bool IsUtf8(MediaTypeHeaderValue type) =>
        !type.Charset.HasValue || type.Charset.AsSpan().Trim('"').Equals("utf-8", StringComparison.OrdinalIgnoreCase);
}
