using System.Text;
using GitLabGraph.GitLab.Connections;
using GitLabGraph.GitLab.Errors;
using GitLabGraph.GitLab.Outbound;

namespace GitLabGraph.GitLab.Tests.Outbound;

/// <summary>A GitLab that wants to hurt us: an error with a code, soon, and without much memory.</summary>
public sealed class HostileInstanceTests
{
    private const string Json = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";
    private const int Megabyte = 1024 * 1024;

    private static GitLabClientOptions Strict => new()
    {
        Retries = 0,
        LargestAnswerBytes = Megabyte,
        AttemptTimeout = TimeSpan.FromSeconds(1),
    };

    [Fact]
    public async Task An_endless_body_ends_at_the_limit()
    {
        var piece = new string(' ', 64 * 1024);
        await using var server = RawServer.Endless(Json + "\r\n", piece);

        var options = Strict with { AttemptTimeout = TimeSpan.FromSeconds(20) };
        (await FailAsync(server, options)).Error.ShouldBe(GitLabError.TooLarge);

        // What lies in the sockets' buffers is not ours; more than that nobody took.
        server.Written.ShouldBeLessThan(32 * Megabyte);
    }

    [Fact]
    public async Task A_promise_of_too_much_is_refused_before_it_comes()
    {
        await using var server = RawServer.Answering(Json + "Content-Length: 99999999999\r\n\r\n");

        (await FailAsync(server)).Error.ShouldBe(GitLabError.TooLarge);
    }

    [Fact]
    public async Task Endless_headers_are_cut_off()
    {
        await using var server = RawServer.Endless("HTTP/1.1 200 OK\r\n", "X-More: " + new string('x', 1000) + "\r\n");

        (await FailAsync(server)).Error.ShouldBe(GitLabError.NotUnderstood);
        server.Written.ShouldBeLessThan(32 * Megabyte);
    }

    [Fact]
    public async Task An_answer_drop_by_drop_runs_out_of_time()
    {
        await using var server = RawServer.Endless(Json + "\r\n", " ", TimeSpan.FromMilliseconds(50));

        (await FailAsync(server)).Error.ShouldBe(GitLabError.TimedOut);
    }

    [Fact]
    public async Task Silence_runs_out_of_time()
    {
        await using var server = new RawServer((_, cancellation) =>
            Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellation));

        (await FailAsync(server)).Error.ShouldBe(GitLabError.TimedOut);
    }

    [Theory]
    [InlineData("text/html", "<html><script>alert(1)</script></html>")]
    [InlineData("application/json", "<html></html>")]
    [InlineData("application/json", "{\"id\": \"not a number\"}")]
    [InlineData("application/json", "[]")]
    [InlineData("application/json", "")]
    [InlineData("application/json", "null")]
    public async Task What_is_not_GitLabs_is_not_understood(string mediaType, string body)
    {
        await using var server = RawServer.Answering(
            $"HTTP/1.1 200 OK\r\nContent-Type: {mediaType}\r\nContent-Length: {body.Length}\r\n\r\n{body}");

        (await FailAsync(server)).Error.ShouldBe(GitLabError.NotUnderstood);
    }

    [Fact]
    public async Task JSON_a_hundred_thousand_levels_deep_is_not_understood()
    {
        var body = string.Concat("{\"id\":", new string('[', 100_000), new string(']', 100_000), "}");
        await using var server = RawServer.Answering($"{Json}Content-Length: {body.Length}\r\n\r\n{body}");

        (await FailAsync(server)).Error.ShouldBe(GitLabError.NotUnderstood);
    }

    [Fact]
    public async Task An_error_with_a_hundred_thousand_messages_gives_a_few()
    {
        var body = $"{{\"message\":[{string.Join(',', Enumerable.Repeat("\"a\"", 50_000))}]}}";
        await using var server = RawServer.Answering(
            $"HTTP/1.1 400 Bad Request\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\n\r\n{body}");

        var failure = await FailAsync(server);

        failure.Error.ShouldBe(GitLabError.Invalid);
        failure.Details.Count.ShouldBeLessThanOrEqualTo(20);
        failure.Message.Length.ShouldBeLessThan(600);
    }

    [Fact]
    public async Task A_compressed_bomb_is_measured_unpacked()
    {
        using var packed = new MemoryStream();
        await using (var gzip = new System.IO.Compression.GZipStream(packed, System.IO.Compression.CompressionMode.Compress, true))
        {
            await gzip.WriteAsync(new byte[16 * Megabyte], TestContext.Current.CancellationToken);
        }

        var head = Encoding.ASCII.GetBytes($"{Json}Content-Encoding: gzip\r\nContent-Length: {packed.Length}\r\n\r\n");
        await using var server = new RawServer((stream, cancellation) =>
            stream.WriteAsync(head.Concat(packed.ToArray()).ToArray(), cancellation).AsTask());

        (await FailAsync(server)).Error.ShouldBe(GitLabError.TooLarge);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    [InlineData("br")]
    public async Task What_is_packed_otherwise_than_it_says_is_not_understood(string encoding)
    {
        var body = string.Concat(Enumerable.Repeat("{\"id\":7}", 100));
        await using var server = RawServer.Answering(
            $"{Json}Content-Encoding: {encoding}\r\nContent-Length: {body.Length}\r\n\r\n{body}");

        (await FailAsync(server)).Error.ShouldBe(GitLabError.NotUnderstood);
    }

    [Theory]
    [InlineData("{\"message\":\"\u00FF\u00FE\"}")]
    [InlineData("{\"message\":\"\\ud800\"}")]
    [InlineData("{\"message\":{\"\\udc00\":[\"is wrong\"]}}")]
    [InlineData("{\"error\":\"\u00FF\"}")]
    public async Task A_refusal_whose_words_are_no_text_is_still_a_refusal(string body)
    {
        var head = $"HTTP/1.1 400 Bad Request\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\n\r\n";
        await using var server = new RawServer((stream, cancellation) =>
            stream.WriteAsync(Encoding.Latin1.GetBytes(head + body), cancellation).AsTask());

        (await FailAsync(server)).Error.ShouldBe(GitLabError.Invalid);
    }

    [Fact]
    public async Task A_header_cannot_smuggle_a_line_into_ours()
    {
        await using var server = RawServer.Answering(
            "HTTP/1.1 500 X\r\nX-Request-Id: a\rSet-Cookie: b=c\r\nContent-Type: text/plain\r\nContent-Length: 1\r\n\r\nx");

        var failure = await FailAsync(server);

        (failure.RequestId ?? "").ShouldNotContain('\r');
        failure.Message.ShouldNotContain("Set-Cookie");
    }

    private static Task<GitLabException> FailAsync(RawServer server, GitLabClientOptions? options = null) =>
        Instances.FailAsync($"http://127.0.0.1:{server.Port}", OutboundOptions.WithLoopback, options ?? Strict);
}
