using System.Text.Json;
using GitLabGraph.Unified.Tests.Lab;

namespace GitLabGraph.Unified.Tests.Comments;

public sealed class DiffPositionTests(UnifiedLab lab) : IClassFixture<UnifiedLab>
{
    [Fact]
    public async Task A_comment_on_a_diff_tells_its_place_and_between_which_commits()
    {
        var answer = (await lab.AskAsync(
            """
            { repo(path: "acme/platform/api") { pullRequests(first: 100) { nodes { headSha comments(first: 20) { nodes {
                position { filePath oldPath newPath oldLine newLine baseSha headSha } } } } } } }
            """)).ShouldBeClean();
        var positions = answer.At("repo.pullRequests.nodes").EnumerateArray()
            .SelectMany(static request => request.GetProperty("comments").GetProperty("nodes").EnumerateArray())
            .Select(static comment => comment.GetProperty("position"))
            .Where(static position => position.ValueKind == JsonValueKind.Object).ToList();

        positions.ShouldNotBeEmpty();
        positions.ShouldAllBe(static position => position.GetProperty("filePath").GetString()!.Length > 0);
        positions.ShouldAllBe(static position => position.GetProperty("baseSha").GetString()!.Length == 40);
        positions.ShouldAllBe(static position => position.GetProperty("headSha").GetString()!.Length == 40);
        positions.ShouldAllBe(static position => position.GetProperty("newLine").ValueKind == JsonValueKind.Number
            || position.GetProperty("oldLine").ValueKind == JsonValueKind.Number);
    }
}
