using GitLabGraph.Server.Configuration;

namespace GitLabGraph.Server.Linking;

/// <summary>How the outside reaches this server: as the setting says, or as the request did.</summary>
internal sealed class PublicAddress(IConfiguration configuration)
{
    private const string Setting = "GitLabGraph:PublicUrl";

    private readonly string? _configured = Read(configuration[Setting]);

    public string Of(HttpRequest request, string path) =>
        (_configured ?? $"{request.Scheme}://{request.Host}{request.PathBase}") + path;

    private static string? Read(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        return Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "https" or "http"
            ? text.TrimEnd('/')
            : throw new SettingException(Setting, "give the URL under which browsers reach this server.");
    }
}
