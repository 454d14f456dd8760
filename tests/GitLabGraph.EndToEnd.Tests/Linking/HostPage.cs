using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace GitLabGraph.EndToEnd.Tests.Linking;

/// <summary>An integrator's page, at an origin of its own, with link.js on it.</summary>
internal sealed class HostPage : IAsyncDisposable
{
    private readonly WebApplication _application;
    private string _html = "";

    private HostPage(WebApplication application) => _application = application;

    public string Origin => _application.Urls.First();

    public static async Task<HostPage> StartAsync(CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var application = builder.Build();
        var page = new HostPage(application);
        application.MapGet("/", () => Results.Content(page._html, "text/html"));
        await application.StartAsync(cancellationToken);
        return page;
    }

    /// <summary>Puts two buttons on the page: one for the popup, one for this window.</summary>
    public void Offer(Uri server, Uri link) => _html =
        $$"""
          <!DOCTYPE html><title>Host</title>
          <script src="{{new Uri(server, "/link.js")}}"></script>
          <button id="popup">Connect</button> <button id="window">Connect here</button> <output></output>
          <script>
            const show = text => document.querySelector("output").textContent = text;
            popup.onclick = () => GitLabGraph.link("{{link}}").then(id => show("linked " + id), e => show(e.message));
            document.getElementById("window").onclick = () => GitLabGraph.redirect("{{link}}", location.origin + "/?from=here");
          </script>
          """;

    public async ValueTask DisposeAsync() => await _application.DisposeAsync();
}
