using GitLabGraph.Unified.Tests.Lab;

namespace GitLabGraph.Unified.Tests.Comments;

public sealed class CommentOrderTests(UnifiedLab lab) : IClassFixture<UnifiedLab>
{
    [Theory]
    [InlineData("pullRequests")]
    [InlineData("workspace { tickets")]
    public async Task Comments_and_what_GitLab_noted_down_come_oldest_first(string list)
    {
        var close = list.Contains('{') ? "}" : "";
        var answer = (await lab.AskAsync(
            $"{{ repo(path: \"acme/platform/api\") {{ {list}(first: 20) {{ nodes {{ "
            + $"comments(where: {{ kind: ALL }}, first: 100) {{ nodes {{ createdAt isSystem }} }} }} }} {close} }} }}")).ShouldBeClean();
        var nodes = answer.At(list.Contains('{') ? "repo.workspace.tickets.nodes" : "repo.pullRequests.nodes").EnumerateArray()
            .Select(static row => row.GetProperty("comments").GetProperty("nodes").EnumerateArray().ToList()).ToList();

        nodes.ShouldContain(static notes => notes.Exists(static note => note.GetProperty("isSystem").GetBoolean()));
        nodes.ForEach(static notes =>
            notes.Select(static note => note.GetProperty("createdAt").GetDateTimeOffset()).ShouldBeInOrder());
    }
}
