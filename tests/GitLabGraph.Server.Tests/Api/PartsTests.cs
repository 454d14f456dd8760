using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using GitLabGraph.Sandbox.Faults;
using GitLabGraph.TestKit;

namespace GitLabGraph.Server.Tests.Api;

/// <summary>An answer in parts, from the client to GitLab and back.</summary>
public sealed class PartsTests
{
    private const string Boundary = "---";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_deferred_at_the_root_is_asked_of_GitLab_when_the_rest_has_left()
    {
        await using var lab = await Lab.StartAsync(Cancellation);
        lab.GitLab.Requests.Clear();
        lab.GitLab.Faults.Settings = new FaultSettings { LatencyMilliseconds = 300 };

        var parts = await PartsAsync(lab, "{ me { username } ... @defer { workspaces(first: 2) { nodes { name } } } }");

        parts.Count.ShouldBe(2);
        parts[0].Answer.GetProperty("data").GetProperty("me").GetProperty("username").GetString().ShouldBe("olivia");
        parts[0].SeenByGitLab.ShouldBe(1, "nobody has asked for workspaces yet");
        DataOf(parts[1].Answer).GetProperty("workspaces").GetProperty("nodes").GetArrayLength().ShouldBe(2);
        parts[1].Answer.GetProperty("extensions").GetProperty("upstream").GetProperty("requests").GetInt32().ShouldBe(2);
        parts[1].SeenByGitLab.ShouldBe(2);
    }

    [Fact]
    public async Task What_needs_a_request_of_its_own_is_asked_when_the_rest_has_left()
    {
        await using var lab = await Lab.StartAsync(Cancellation);
        lab.GitLab.Requests.Clear();
        lab.GitLab.Faults.Settings = new FaultSettings { LatencyMilliseconds = 300 };

        var parts = await PartsAsync(
            lab, "{ workspace(path: \"acme/platform/api\") { tickets(first: 1) { nodes { title ... @defer { remoteData } } } } }");

        parts[0].SeenByGitLab.ShouldBe(1, "the title needs one request, and the REST entity has not been asked for");
        DataOf(parts[^1].Answer).GetProperty("remoteData").GetProperty("iid").GetInt32().ShouldBePositive();
        parts[^1].SeenByGitLab.ShouldBe(2);
    }

    [Fact]
    public async Task What_is_deferred_below_a_list_is_asked_along_with_it()
    {
        await using var lab = await Lab.StartAsync(Cancellation);
        lab.GitLab.Requests.Clear();

        var parts = await PartsAsync(
            lab,
            "{ workspace(path: \"acme/platform/api\") { tickets(first: 5) { nodes @stream(initialCount: 2) { title "
                + "... @defer { author { username } comments(first: 3) { nodes { body } } } } } } }");

        var tickets = parts[0].Answer.GetProperty("data").GetProperty("workspace").GetProperty("tickets");
        tickets.GetProperty("nodes").GetArrayLength().ShouldBe(2);
        parts[^1].SeenByGitLab.ShouldBe(1);
        var entries = parts.SelectMany(static part => Entries(part.Answer));
        entries.Count(static entry => entry.TryGetProperty("data", out var data)
            && data.GetProperty("author").GetProperty("username").GetString() is not null).ShouldBe(5);
    }

    private static JsonElement DataOf(JsonElement answer) => Entries(answer).Single().GetProperty("data");

    private static JsonElement[] Entries(JsonElement answer) =>
        answer.TryGetProperty("incremental", out var entries) ? [.. entries.EnumerateArray()] : [];

    /// <summary>Every part, with how many requests GitLab had answered when it came.</summary>
    private static async Task<List<(JsonElement Answer, long SeenByGitLab)>> PartsAsync(Lab lab, string query)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query }) };
        request.Headers.Add("Accept", "multipart/mixed");
        request.Headers.Add("X-Upstream-Trace", "1");
        using var response = await lab.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Cancellation);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("multipart/mixed");
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync(Cancellation), Encoding.UTF8);
        var parts = new List<(JsonElement, long)>();
        while (await reader.ReadLineAsync(Cancellation) is { } line)
        {
            if (line.StartsWith('{'))
            {
                parts.Add((JsonElement.Parse(line), lab.GitLab.Requests.Total));
            }
            else
            {
                var isFraming = line.Length == 0 || line.StartsWith(Boundary, StringComparison.Ordinal);
                (isFraming || line.StartsWith("Content-", StringComparison.Ordinal)).ShouldBeTrue(line);
            }
        }

        return parts;
    }
}
