using System.CommandLine;
using System.Net;
using GitLabGraph.Server.Configuration;

namespace GitLabGraph.Server.Commands;

/// <summary>
/// <c>health</c>: asks the server that runs beside it with the same settings whether it lives, for whoever watches a
/// container in which there is no other client. Nothing is built for it: it is asked every few seconds.
/// </summary>
internal static class HealthCommand
{
    private const int Alive = 0;
    private const int NotAlive = 1;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public static bool IsMeant(string[] args) => args is ["health", ..];

    /// <summary>For the list of commands; it is carried out before anything that the others need is built.</summary>
    public static Command Create(IConfiguration settings)
    {
        var command = new Command("health", "Ask the server beside it, which has the same settings, whether it lives.");
        command.SetAction((_, _) => RunAsync(settings));
        return command;
    }

    public static async Task<int> RunAsync(IConfiguration settings)
    {
        var address = ListeningExtensions.UrlsOf(settings).Select(AddressOf).FirstOrDefault(found => found is not null);
        if (address is null)
        {
            Console.WriteLine("The server listens at no http:// address with a port that could be asked.");
            return NotAlive;
        }

        using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { Timeout = Patience };
        try
        {
            using var answer = await client.GetAsync(address);
            Console.WriteLine($"{address} answers {(int)answer.StatusCode}.");
            return answer.IsSuccessStatusCode ? Alive : NotAlive;
        }
        catch (Exception exception) when (exception is HttpRequestException or OperationCanceledException)
        {
            Console.WriteLine($"{address} does not answer: {exception.Message}");
            return NotAlive;
        }
    }

    // Whatever is no single address is every one of the machine's (http://+:8080), and so the machine's own name too.
    private static Uri? AddressOf(string url)
    {
        var listened = ListeningExtensions.Parse(url);
        if (listened.Scheme != Uri.UriSchemeHttp || listened.IsUnixPipe || listened.IsNamedPipe || listened.Port == 0)
        {
            return null;
        }

        var isOne = IPAddress.TryParse(listened.Host, out var one)
            && !one.Equals(IPAddress.Any) && !one.Equals(IPAddress.IPv6Any);
        return new UriBuilder(Uri.UriSchemeHttp, isOne ? listened.Host : "localhost", listened.Port, "/healthz").Uri;
    }
}
