using System.Text.Json;
using GitLabGraph.Unified.Tests.Lab;

namespace GitLabGraph.Unified.Tests.Accounts;

public sealed class SubPathTests(SubPathLab lab) : IClassFixture<SubPathLab>
{
    // GitLab's paths begin with its relative URL root: the routes' default_url_options have it as script_name.
    [Fact]
    public async Task Pages_below_a_sub_path_are_those_that_REST_tells()
    {
        var answer = (await lab.AskAsync(
            """
            { me { url remoteData } repo(path: "acme/platform/api") { url remoteData defaultBranch { url remoteData }
                pullRequests(first: 50) { nodes { url remoteData headPipeline { url } milestone { url } } } } }
            """)).ShouldBeClean();
        var requests = answer.At("repo.pullRequests.nodes").EnumerateArray().ToList();

        answer.Text("me.url").ShouldBe(answer.Text("me.remoteData.web_url"));
        answer.Text("repo.url").ShouldBe(answer.Text("repo.remoteData.web_url"));
        answer.Text("repo.defaultBranch.url").ShouldBe(answer.Text("repo.defaultBranch.remoteData.web_url"));
        requests.ShouldContain(static request => request.GetProperty("milestone").ValueKind == JsonValueKind.Object);
        requests.ShouldContain(static request => request.GetProperty("headPipeline").ValueKind == JsonValueKind.Object);
        requests.ForEach(static request =>
        {
            var remote = request.GetProperty("remoteData");
            request.GetProperty("url").ToString().ShouldBe(remote.GetProperty("web_url").ToString());
            UrlOf(request, "milestone", "url").ShouldBe(UrlOf(remote, "milestone", "web_url"));
            UrlOf(request, "headPipeline", "url").ShouldBe(UrlOf(remote, "head_pipeline", "web_url"));
        });
    }

    private static string? UrlOf(JsonElement owner, string part, string name) =>
        owner.GetProperty(part) is { ValueKind: JsonValueKind.Object } found ? found.GetProperty(name).GetString() : null;
}
