using GitLabGraph.GitLab.Connections;
using GitLabGraph.GitLab.Outbound;

namespace GitLabGraph.Unified.Tests.Lab;

/// <summary>The way to GitLab, on which something may happen there before a request arrives.</summary>
internal sealed class Meanwhile : HttpMessageHandler
{
    private readonly HttpMessageInvoker _gitLab = GitLabTransport.Create(OutboundOptions.WithLoopback);

    /// <summary>Is told each request before it is sent.</summary>
    public Func<HttpRequestMessage, Task>? Happens { get; set; }

    /// <summary>May change each answer on its way.</summary>
    public Func<HttpResponseMessage, Task>? Tampers { get; set; }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        await (Happens?.Invoke(request) ?? Task.CompletedTask);
        var response = await _gitLab.SendAsync(request, cancellationToken);
        await (Tampers?.Invoke(response) ?? Task.CompletedTask);
        return response;
    }

    protected override void Dispose(bool disposing)
    {
        _gitLab.Dispose();
        base.Dispose(disposing);
    }
}
