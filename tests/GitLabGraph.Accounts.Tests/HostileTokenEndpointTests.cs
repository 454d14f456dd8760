using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Text;
using GitLabGraph.Accounts.Linking;
using GitLabGraph.Accounts.Refresh;
using GitLabGraph.GitLab.Accounts;
using GitLabGraph.GitLab.Connections;
using GitLabGraph.GitLab.Outbound;

namespace GitLabGraph.Accounts.Tests;

/// <summary>
/// A token endpoint that means harm: it is sent a refresh token and the application's secret, which go nowhere else, and
/// whatever it answers is a pair or one known kind of failure.
/// </summary>
public sealed class HostileTokenEndpointTests
{
    private const string Json = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<string, byte[]> Answers { get; } = new()
    {
        { "a redirect", Bytes("HTTP/1.1 307 X\r\nLocation: http://127.0.0.1:ELSEWHERE/oauth/token\r\nContent-Length: 0\r\n\r\n") },
        { "a bomb of gzip", Packed("gzip", 64, static to => new GZipStream(to, CompressionLevel.Fastest)) },
        { "a bomb of Brotli", Packed("br", 64, static to => new BrotliStream(to, CompressionLevel.Fastest)) },
        { "gzip that is none", Bytes($"{Json}Content-Encoding: gzip\r\nContent-Length: 4\r\n\r\nnone") },
        { "Brotli that is none", Bytes($"{Json}Content-Encoding: br\r\nContent-Length: 4\r\n\r\nnone") },
        { "no known letters", Bytes("HTTP/1.1 200 OK\r\nContent-Type: text/x; charset=none\r\nContent-Length: 4\r\n\r\nnone") },
        { "half an answer", Bytes($"{Json}Content-Length: 4000\r\n\r\n{{") },
        { "no JSON", Body("<html>") },
        { "a text", Body("\"invalid_grant\"") },
        { "no tokens", Body("{}") },
        { "a token that would be another header", Body("""{"access_token":"a\r\nX: y","refresh_token":"b"}""") },
        { "a token of no text", Body("""{"access_token":"\ud800","refresh_token":"b"}""") },
        { "a life that no calendar has", Body($$"""{"access_token":"a","refresh_token":"b","expires_in":{{long.MaxValue}}}""") },
        { "a life of no number", Body("""{"access_token":"a","refresh_token":"b","expires_in":1e400}""") },
    };

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task Fails_in_the_one_way_that_is_expected(string answer, byte[] bytes)
    {
        var asked = 0;
        using var elsewhere = Listen(_ => [], () => Interlocked.Increment(ref asked));
        using var gitLab = Listen(_ => Bytes(Encoding.Latin1.GetString(bytes)
            .Replace("ELSEWHERE", $"{((IPEndPoint)elsewhere.LocalEndpoint).Port}", StringComparison.Ordinal)));
        using var http = GitLabTransport.Create(OutboundOptions.WithLoopback);
        var endpoint = new TokenEndpoint(http, new RefreshOptions(), TimeProvider.System);
        var application = new OAuthApplication(
            "one", "One", GitLabAddress.Parse($"http://{gitLab.LocalEndpoint}"), "client", new AccessToken("secret"), "api");

        var failure = await Should.ThrowAsync<HttpRequestException>(
            () => endpoint.RefreshAsync(application, new AccessToken("rt-of-the-account"), Cancellation), answer);

        failure.ToString().ShouldNotContain("rt-of-the-account");
        asked.ShouldBe(0);
    }

    private static byte[] Bytes(string text) => Encoding.Latin1.GetBytes(text);

    private static byte[] Body(string body) => Bytes($"{Json}Content-Length: {body.Length}\r\n\r\n{body}");

    private static byte[] Packed(string coding, int megabytes, Func<Stream, Stream> pack)
    {
        using var packed = new MemoryStream();
        using (var stream = pack(packed))
        {
            for (var written = 0; written < megabytes; written++)
            {
                stream.Write(new byte[1024 * 1024]);
            }
        }

        return [.. Bytes($"{Json}Content-Encoding: {coding}\r\nContent-Length: {packed.ToArray().Length}\r\n\r\n"), .. packed.ToArray()];
    }

    private static TcpListener Listen(Func<string, byte[]> answer, Action? onAsked = null)
    {
        var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        _ = AnswerAsync();
        return listener;

        async Task AnswerAsync()
        {
            try
            {
                while (true)
                {
                    await using var stream = new NetworkStream(await listener.AcceptSocketAsync(Cancellation), ownsSocket: true);
                    onAsked?.Invoke();
                    var buffer = new byte[16 * 1024];
                    var read = await stream.ReadAsync(buffer, Cancellation);
                    await stream.WriteAsync(answer(Encoding.Latin1.GetString(buffer, 0, read)), Cancellation);
                    stream.Socket.Shutdown(SocketShutdown.Send);
                    await stream.CopyToAsync(Stream.Null, Cancellation);
                }
            }
            catch (Exception exception) when (exception is SocketException or IOException or OperationCanceledException)
            {
                // The test is over, or the client has seen enough.
            }
        }
    }
}
