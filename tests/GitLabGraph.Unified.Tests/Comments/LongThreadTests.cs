using System.Text.Json;
using GitLabGraph.Unified.Tests.Lab;

namespace GitLabGraph.Unified.Tests.Comments;

public sealed class LongThreadTests(UnifiedLab lab) : IClassFixture<UnifiedLab>
{
    private const int Replies = 230;

    [Theory]
    [InlineData("first: 500", 0, Replies + 1)]
    [InlineData("first: 150", 0, 150)]
    [InlineData("last: 150", Replies + 1 - 150, 150)]
    public async Task A_thread_is_read_beyond_GitLabs_page(string page, int from, int count)
    {
        var reference = await ThreadAsync();
        var answer = (await lab.AskAsync(
            "query($reference: String!) { pullRequest(reference: $reference) { discussions(last: 1) { nodes { "
            + $"comments({page}) {{ totalCount nodes {{ body on {{ __typename }} discussion {{ id }} }} pageInfo {{ endCursor hasNextPage }} }} }} }} }} }}",
            new { reference })).ShouldBeClean();
        var comments = answer.At("pullRequest.discussions.nodes.0.comments");

        Bodies(comments).ShouldBe(Enumerable.Range(from, count).Select(static number => $"reply {number}"));
        comments.GetProperty("totalCount").GetInt32().ShouldBe(Replies + 1);
        comments.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean().ShouldBe(from + count <= Replies);
    }

    private async Task<string> ThreadAsync()
    {
        var world = lab.GitLab.World;
        var project = world.FindProject("acme/platform/api")!;
        var request = world.MergeRequests.Of(project.Id).First(static row => row.IsOpen);
        var path = $"projects/{project.Id}/merge_requests/{request.Iid}/discussions";

        if (world.ThreadsOf(request.AsTarget).All(static thread => thread.First.Body != "reply 0"))
        {
            await lab.WriteAsync(path, new { body = "reply 0" });
            var thread = world.ThreadsOf(request.AsTarget).First(static row => row.First.Body == "reply 0");

            foreach (var number in Enumerable.Range(1, Replies))
            {
                await lab.WriteAsync($"{path}/{thread.First.DiscussionId}/notes", new { body = $"reply {number}" });
            }
        }

        return $"{project.FullPath}!{request.Iid}";
    }

    private static IEnumerable<string?> Bodies(JsonElement comments) =>
        comments.GetProperty("nodes").EnumerateArray().Select(static comment => comment.GetProperty("body").GetString());
}
