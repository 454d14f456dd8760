using GitLabGraph.Sandbox.Access;
using GitLabGraph.Sandbox.Faults;
using GitLabGraph.Sandbox.Recording;
using GitLabGraph.Sandbox.World;

namespace GitLabGraph.Sandbox;

/// <summary>A GitLab that listens on a loopback port of its own, until it is disposed.</summary>
public sealed class SandboxServer : IAsyncDisposable
{
    private readonly WebApplication _application;
    private readonly SandboxInstance _instance;

    private SandboxServer(WebApplication application, SandboxInstance instance)
    {
        _application = application;
        _instance = instance;
    }

    /// <summary>Where it listens, without a slash at the end.</summary>
    public string BaseUrl => _instance.BaseUrl;

    public GitLabWorld World => _instance.World;

    public TokenStore Tokens => _instance.Tokens;

    /// <summary>What it was asked, in order.</summary>
    public RequestLog Requests => _instance.Requests;

    /// <summary>What goes wrong; changed at any time, in effect with the next request.</summary>
    public FaultBoard Faults => _instance.Faults;

    public static async Task<SandboxServer> StartAsync(SandboxOptions options, CancellationToken cancellationToken)
    {
        var instance = new SandboxInstance(options);
        var application = SandboxHost.Build(instance);
        await application.StartAsync(cancellationToken);
        instance.BaseUrl = application.Urls.First().TrimEnd('/') + options.RelativeUrlRoot;
        return new SandboxServer(application, instance);
    }

    /// <summary>Ends when the process is asked to stop.</summary>
    public Task WaitForShutdownAsync(CancellationToken cancellationToken) =>
        _application.WaitForShutdownAsync(cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await _application.StopAsync(CancellationToken.None);
        await _application.DisposeAsync();
    }
}
