using System.IO.Compression;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using GitLabGraph.TestKit;

namespace GitLabGraph.Server.Tests.Api;

/// <summary>Whole answers are compressed for clients that ask for it.</summary>
public sealed class CompressionTests
{
    private const string Query = "{ workspaces(first: 5) { nodes { name description } } }";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    public async Task An_answer_is_compressed_as_the_client_asks(string encoding)
    {
        await using var lab = await Lab.StartAsync(Cancellation);

        using var answer = await AskAsync(lab, encoding, "application/json");

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentEncoding.ShouldBe([encoding]);
        await using var body = await answer.Content.ReadAsStreamAsync(Cancellation);
        await using Stream plain = encoding == "br"
            ? new BrotliStream(body, CompressionMode.Decompress)
            : new GZipStream(body, CompressionMode.Decompress);
        var data = (await JsonSerializer.DeserializeAsync<JsonElement>(plain, cancellationToken: Cancellation)).GetProperty("data");
        data.GetProperty("workspaces").GetProperty("nodes").GetArrayLength().ShouldBePositive();
    }

    [Theory]
    [InlineData(null, "application/json")]
    [InlineData("gzip", "text/event-stream")]
    public async Task Other_answers_are_plain(string? encoding, string accept)
    {
        await using var lab = await Lab.StartAsync(Cancellation);

        using var answer = await AskAsync(lab, encoding, accept);

        answer.Content.Headers.ContentEncoding.ShouldBeEmpty();
        (await answer.Content.ReadAsStringAsync(Cancellation)).ShouldContain("\"workspaces\"");
    }

    private static async Task<HttpResponseMessage> AskAsync(Lab lab, string? encoding, string accept)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = JsonContent.Create(new { query = Query }),
        };
        request.Headers.Add("Accept", accept);
        if (encoding is not null)
        {
            request.Headers.Add("Accept-Encoding", encoding);
        }

        return await lab.Client.SendAsync(request, Cancellation);
    }
}
