namespace GitLabGraph.Server.Configuration;

/// <summary>Where the server listens, and how much it says about it.</summary>
internal static class ListeningExtensions
{
    private const string DefaultUrl = "http://127.0.0.1:5080";
    private const string Endpoints = "Kestrel:Endpoints";

    /// <summary>Listens on loopback alone unless <c>urls</c> or <c>ASPNETCORE_URLS</c> says otherwise.</summary>
    public static void AddListening(this WebApplicationBuilder builder)
    {
        if (builder.Configuration["urls"] is null && !builder.Configuration.GetSection(Endpoints).Exists())
        {
            builder.WebHost.UseUrls(DefaultUrl);
        }

        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<ListeningAddress>();
    }

    /// <summary>Where it listens by these settings. Kestrel's own come before all others.</summary>
    internal static IEnumerable<string> UrlsOf(IConfiguration settings)
    {
        var endpoints = settings.GetSection(Endpoints).GetChildren()
            .Select(static endpoint => endpoint["Url"]).OfType<string>().ToArray();
        return endpoints.Length > 0
            ? endpoints
            : (settings["urls"] ?? DefaultUrl).Split(
                ';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }
}
