using System.Text.Json;
using GitLabGraph.Unified.Tests.Lab;

namespace GitLabGraph.Unified.Tests;

/// <summary>What says nothing is null, whether GitLab has null for it or a text of no letters.</summary>
public sealed class EmptyTextTests(UnifiedLab lab) : IClassFixture<UnifiedLab>
{
    [Theory]
    [InlineData("users(first: 100) { nodes { bio jobTitle location organization email timezone } }")]
    [InlineData("groups(first: 100) { nodes { description avatarUrl } }")]
    [InlineData("workspaces(first: 100) { nodes { description repo { description } milestones(first: 9) { nodes { description } } } }")]
    [InlineData("workspace(path: \"acme/platform/api\") { tickets(first: 100) { nodes { description descriptionHtml } } }")]
    [InlineData("repo(path: \"acme/platform/api\") { pullRequests(first: 100) { nodes { description descriptionHtml } } }")]
    [InlineData("group(path: \"acme\") { roles { description } tags(first: 100) { nodes { description } } }")]
    public async Task Is_null(string list)
    {
        var answer = (await lab.AskAsync($"{{ {list} }}")).ShouldBeClean();

        Texts(answer.Data).ShouldNotContain("");
    }

    private static IEnumerable<string> Texts(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().SelectMany(static member => Texts(member.Value)),
        JsonValueKind.Array => value.EnumerateArray().SelectMany(Texts),
        JsonValueKind.String => [value.GetString()!],
        _ => [],
    };
}
