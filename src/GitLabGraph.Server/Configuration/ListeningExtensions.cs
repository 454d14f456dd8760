using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;

namespace GitLabGraph.Server.Configuration;

/// <summary>Where the server listens, and how much it says about it.</summary>
internal static class ListeningExtensions
{
    private const string DefaultUrl = "http://127.0.0.1:5080";
    private const string Urls = "urls";
    private const string Endpoints = "Kestrel:Endpoints";

    /// <summary>Listens on loopback alone unless <c>urls</c> or <c>ASPNETCORE_URLS</c> says otherwise.</summary>
    public static void AddListening(this WebApplicationBuilder builder)
    {
        if (builder.Configuration[Urls] is null && !builder.Configuration.GetSection(Endpoints).Exists())
        {
            builder.WebHost.UseUrls(DefaultUrl);
        }

        foreach (var url in UrlsOf(builder.Configuration))
        {
            Parse(url);
        }

        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<ListeningAddress>();
    }

    /// <summary>Reads one of the addresses that <see cref="UrlsOf"/> gives.</summary>
    internal static BindingAddress Parse(string url)
    {
        try
        {
            return BindingAddress.Parse(url);
        }
        catch (FormatException)
        {
            throw Wrong($"\"{url}\" is no address.");
        }
    }

    /// <summary>Why the server cannot listen where the settings say; null for any other failure.</summary>
    internal static SettingException? Explain(Exception exception) =>
        exception is IOException { InnerException: AddressInUseException } or SocketException
            ? Wrong(exception.Message) : null;

    private static SettingException Wrong(string reason) => new(
        Urls, $"name addresses at which this server may listen, such as http://0.0.0.0:8080. {reason}");

    /// <summary>Where it listens by these settings. Kestrel's own come before all others.</summary>
    internal static IEnumerable<string> UrlsOf(IConfiguration settings)
    {
        var endpoints = settings.GetSection(Endpoints).GetChildren()
            .Select(static endpoint => endpoint["Url"]).OfType<string>().ToArray();
        return endpoints.Length > 0
            ? endpoints
            : (settings[Urls] ?? DefaultUrl).Split(
                ';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }
}
