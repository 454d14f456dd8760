namespace GitLabGraph.Server.Configuration;

/// <summary>Where the server listens, and how much it says about it.</summary>
internal static class ListeningExtensions
{
    private const string DefaultUrl = "http://127.0.0.1:5080";

    /// <summary>Listens on loopback alone unless <c>urls</c> or <c>ASPNETCORE_URLS</c> says otherwise.</summary>
    public static void AddListening(this WebApplicationBuilder builder)
    {
        if (builder.Configuration["urls"] is null && builder.Configuration["Kestrel:Endpoints"] is null)
        {
            builder.WebHost.UseUrls(DefaultUrl);
        }

        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<ListeningAddress>();
    }
}
