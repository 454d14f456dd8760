using System.Text;
using System.Text.Json;

namespace GitLabGraph.GitLab.Errors;

/// <summary>
/// What an error body says, in whichever of GitLab's shapes it comes: <c>message</c> as text, as an object of
/// attributes or as a list, <c>error</c> with or without a description, GraphQL's <c>errors</c>, plain text, HTML.
/// </summary>
internal sealed record ErrorBody
{
    private const int LongestText = 300;

    // No error of GitLab's is near this size; parsing what is would cost more than its message is worth.
    private const int LargestJson = 256 * 1024;

    /// <summary>GitLab's sentences; "attribute: sentence" where it names the attribute.</summary>
    public IReadOnlyList<string> Messages { get; init; } = [];

    /// <summary>The value of <c>error</c>: an OAuth code such as <c>invalid_token</c>, or a sentence.</summary>
    public string? Code { get; init; }

    /// <summary>The scope of an <c>insufficient_scope</c> error.</summary>
    public string? Scope { get; init; }

    /// <summary>The answer of something in front of GitLab: a proxy's page, a sign-in form.</summary>
    public bool IsHtml { get; init; }

    public bool Says(string text) =>
        Messages.Any(message => message.Contains(text, StringComparison.OrdinalIgnoreCase));

    public static ErrorBody Read(string? mediaType, ReadOnlySpan<byte> body)
    {
        var start = body.TrimStart(" \t\r\n"u8);

        if (mediaType is "text/html" || start.StartsWith("<"u8))
        {
            return new ErrorBody { IsHtml = true };
        }

        if (start.IsEmpty)
        {
            return new ErrorBody();
        }

        var isJson = start.Length <= LargestJson && start[0] is (byte)'{' or (byte)'[' or (byte)'"';
        return isJson && ReadJson(start) is { } json ? json : ReadText(start);
    }

    private static ErrorBody ReadText(ReadOnlySpan<byte> text)
    {
        var cut = text.Length > LongestText ? text[..LongestText] : text;
        return new ErrorBody { Messages = [Encoding.UTF8.GetString(cut).Trim()] };
    }

    private static ErrorBody? ReadJson(ReadOnlySpan<byte> json)
    {
        try
        {
            var reader = new Utf8JsonReader(json);
            using var document = JsonDocument.ParseValue(ref reader);
            return ErrorBodyJson.Read(document.RootElement);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // The latter: an attribute's name is no text.
            return null;
        }
    }
}
