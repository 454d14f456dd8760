using GitLabGraph.Server.Api;
using GitLabGraph.Server.Configuration;

namespace GitLabGraph.Server.Demo;

/// <summary>What a person who just started the server wants to know: where it is, and one command that works.</summary>
internal sealed class StartMessage(DemoSandbox sandbox, IHostApplicationLifetime lifetime, ListeningAddress address)
    : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken)
    {
        lifetime.ApplicationStarted.Register(Print);
        return Task.CompletedTask;
    }

    private void Print()
    {
        var url = address.Url;
        Console.WriteLine(
            $$"""

              GitLabGraph is running with a demo account.

                GraphQL endpoint   {{url}}{{UnifiedApiExtensions.Path}}
                IDE                {{url}}{{UnifiedApiExtensions.Path}} (open it in a browser)
                Sandbox GitLab     {{sandbox.Url}} (tokens: glpat-sandbox-owner, -developer, -guest)

              Try:

                curl {{url}}{{UnifiedApiExtensions.Path}} -H 'Content-Type: application/json' -H 'X-Upstream-Trace: 1' \
                  -d '{"query":"{ me { username } workspaces(first: 5) { nodes { id path } } }"}'

              """);
    }
}
