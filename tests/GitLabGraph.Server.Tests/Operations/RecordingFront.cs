using System.Text.Json;
using System.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace GitLabGraph.Server.Tests.Operations;

/// <summary>Stands before a GitLab and learns every secret that passes: in headers, and at its token endpoint.</summary>
internal sealed class RecordingFront : IAsyncDisposable
{
    private static readonly string[] InForms = ["code", "code_verifier", "refresh_token", "client_secret"];
    private static readonly string[] InAnswers = ["access_token", "refresh_token"];

    private readonly WebApplication _application;
    private readonly HttpClient _gitLab;
    private readonly SecretSearch _search;

    private RecordingFront(WebApplication application, string gitLab, SecretSearch search)
    {
        _application = application;
        _gitLab = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
        {
            BaseAddress = new Uri(gitLab),
        };
        _search = search;
    }

    public string Url => _application.Urls.First();

    public static async Task<RecordingFront> StartAsync(string gitLab, SecretSearch search)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var front = new RecordingFront(builder.Build(), gitLab, search);
        front._application.Run(front.ForwardAsync);
        await front._application.StartAsync();
        return front;
    }

    public async ValueTask DisposeAsync()
    {
        await _application.DisposeAsync();
        _gitLab.Dispose();
    }

    private async Task ForwardAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        using var request = Compose(context.Request, body.ToArray());
        try
        {
            using var response = await _gitLab.SendAsync(request, context.RequestAborted);
            var answer = await response.Content.ReadAsByteArrayAsync(context.RequestAborted);
            Learn(context.Request, body.ToArray(), answer);
            context.Response.StatusCode = (int)response.StatusCode;
            context.Response.ContentType = response.Content.Headers.ContentType?.ToString();
            context.Response.Headers.Location = response.Headers.Location?.OriginalString;
            await context.Response.Body.WriteAsync(answer, context.RequestAborted);
        }
        catch (HttpRequestException)
        {
            context.Abort();
        }
    }

    private static HttpRequestMessage Compose(HttpRequest from, byte[] body)
    {
        var request = new HttpRequestMessage(new HttpMethod(from.Method), from.Path + from.QueryString)
        {
            Content = body.Length == 0 ? null : new ByteArrayContent(body),
        };
        request.Content?.Headers.TryAddWithoutValidation("Content-Type", from.ContentType);
        request.Headers.TryAddWithoutValidation("Authorization", from.Headers.Authorization.ToString());
        return request;
    }

    private void Learn(HttpRequest request, byte[] body, byte[] answer)
    {
        _search.Add("token in a header", request.Headers.Authorization.ToString().Split(' ').Last());
        if (request.Path != "/oauth/token")
        {
            return;
        }

        var form = HttpUtility.ParseQueryString(System.Text.Encoding.UTF8.GetString(body));
        foreach (var name in InForms)
        {
            _search.Add(name, form[name]);
        }

        var json = JsonElement.Parse(answer);
        foreach (var name in InAnswers)
        {
            _search.Add(name, json.TryGetProperty(name, out var value) ? value.GetString() : null);
        }
    }
}
