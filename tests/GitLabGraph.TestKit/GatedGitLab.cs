using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace GitLabGraph.TestKit;

/// <summary>A GitLab that begins every answer with "first" and ends it with "last" when the test says so.</summary>
public sealed class GatedGitLab : IAsyncDisposable
{
    private readonly WebApplication _application;
    private readonly TaskCompletionSource _gate = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private GatedGitLab(WebApplication application) => _application = application;

    public string Url => _application.Urls.First();

    public static async Task<GatedGitLab> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var gitLab = new GatedGitLab(builder.Build());
        gitLab._application.Run(gitLab.AnswerAsync);
        await gitLab._application.StartAsync();
        return gitLab;
    }

    public void Open() => _gate.TrySetResult();

    public async ValueTask DisposeAsync()
    {
        Open();
        await _application.DisposeAsync();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        await context.Response.WriteAsync("first", context.RequestAborted);
        await context.Response.Body.FlushAsync(context.RequestAborted);
        await _gate.Task.WaitAsync(context.RequestAborted);
        await context.Response.WriteAsync("last", context.RequestAborted);
    }
}
