using GitLabGraph.Server.Configuration;

namespace GitLabGraph.Server.Linking;

/// <summary>How the outside reaches this server: as the setting says, or as the request did.</summary>
internal sealed class PublicAddress(IConfiguration configuration)
{
    private const string Setting = "GitLabGraph:PublicUrl";

    private readonly string? _configured = Read(configuration[Setting]);

    public string Of(HttpRequest request, string path) =>
        (_configured ?? $"{request.Scheme}://{request.Host}{request.PathBase}") + path;

    /// <summary>A path of ours as the outside knows it: below the address's own path, where it has one.</summary>
    public string PathOf(HttpRequest request, string path) =>
        (_configured is null ? request.PathBase.Value : new Uri(_configured).AbsolutePath.TrimEnd('/')) + path;

    public bool IsHttps(HttpRequest request) =>
        _configured?.StartsWith("https:", StringComparison.OrdinalIgnoreCase) ?? request.IsHttps;

    private static string? Read(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        return Uri.TryCreate(text.Trim(), UriKind.Absolute, out var url)
            && url is { Scheme: "https" or "http", UserInfo: "", Query: "", Fragment: "" }
            ? text.Trim().TrimEnd('/')
            : throw new SettingException(Setting, "give the URL under which browsers reach this server.");
    }
}
