using System.Collections.Concurrent;
using System.Net;
using System.Text;
using GitLabGraph.GitLab.Accounts;
using GitLabGraph.GitLab.Connections;

namespace GitLabGraph.GitLab.Tests.Fakes;

/// <summary>Answers in place of GitLab below HTTP, and remembers what it was asked.</summary>
internal sealed class FakeGitLab : HttpMessageHandler
{
    public const string Token = "glpat-AbCdEfGhIjKlMnOpQrSt";

    private readonly ConcurrentQueue<Func<CancellationToken, Task<HttpResponseMessage>>> _script = new();
    private Func<SeenRequest, HttpResponseMessage>? _always;

    public ConcurrentQueue<SeenRequest> Seen { get; } = new();

    public static GitLabAccount Account { get; } =
        new("acme", GitLabAddress.Parse("https://gitlab.test/sub"), TokenKind.PersonalAccessToken);

    public FakeGitLab Then(
        HttpStatusCode status, string body, string mediaType = "application/json", params string[] headers)
    {
        _script.Enqueue(_ => Task.FromResult(Response(status, body, mediaType, headers)));
        return this;
    }

    public FakeGitLab Then(string json, params string[] headers) => Then(HttpStatusCode.OK, json, headers: headers);

    public FakeGitLab ThenFails(Exception exception)
    {
        _script.Enqueue(_ => Task.FromException<HttpResponseMessage>(exception));
        return this;
    }

    /// <summary>Answers when the returned source is completed.</summary>
    public TaskCompletionSource<string> ThenWaits()
    {
        var answer = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        _script.Enqueue(
            async token => Response(HttpStatusCode.OK, await answer.Task.WaitAsync(token), "application/json", []));
        return answer;
    }

    public FakeGitLab Always(Func<SeenRequest, HttpResponseMessage> answer)
    {
        _always = answer;
        return this;
    }

    public static HttpResponseMessage Response(
        HttpStatusCode status, string body, string mediaType, params string[] headers)
    {
        var response = new HttpResponseMessage(status) { Content = new StringContent(body, Encoding.UTF8, mediaType) };

        foreach (var header in headers)
        {
            var colon = header.IndexOf(':', StringComparison.Ordinal);
            response.Headers.TryAddWithoutValidation(header[..colon], header[(colon + 1)..].Trim());
        }

        return response;
    }

    public GitLabConnection Connect(
        IGitLabCredentials? credentials = null, GitLabClientOptions? options = null, TimeProvider? time = null) =>
        new(
            Account,
            credentials ?? new FixedCredentials(new AccessToken(Token)),
            new HttpMessageInvoker(this),
            options ?? new GitLabClientOptions { RetryDelay = TimeSpan.Zero },
            time ?? TimeProvider.System);

    public GitLabClient Client(GitLabClientOptions? options = null) => new(Connect(options: options));

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        var seen = new SeenRequest(
            request.Method.Method,
            request.RequestUri!.AbsoluteUri,
            body,
            request.Headers.Authorization?.ToString(),
            request.Headers.TryGetValues("If-None-Match", out var tags) ? tags.Single() : null);
        Seen.Enqueue(seen);

        if (_script.TryDequeue(out var next))
        {
            return await next(cancellationToken);
        }

        return _always?.Invoke(seen) ?? throw new InvalidOperationException("Nothing more was scripted: " + seen.Url);
    }
}
