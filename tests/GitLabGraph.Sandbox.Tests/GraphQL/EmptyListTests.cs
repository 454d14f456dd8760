namespace GitLabGraph.Sandbox.Tests.GraphQL;

/// <summary>GitLab takes an empty list for no filter at all.</summary>
public sealed class EmptyListTests(Sandboxes sandboxes) : IClassFixture<Sandboxes>
{
    [Theory]
    [InlineData("project(fullPath: \"acme/platform/api\") { list: workItems(iids: []) { nodes { id } } }")]
    [InlineData("project(fullPath: \"acme/platform/api\") { list: workItems(types: []) { nodes { id } } }")]
    [InlineData("project(fullPath: \"acme/platform/api\") { list: workItems(or: { labelNames: [] }) { nodes { id } } }")]
    [InlineData("project(fullPath: \"acme/platform/api\") { list: mergeRequests(iids: []) { nodes { id } } }")]
    [InlineData("project: group(fullPath: \"acme\") { list: groupMembers(accessLevels: []) { nodes { id } } }")]
    public async Task Is_passed_over(string list)
    {
        using var client = sandboxes.As("owner");

        (await client.DataAsync($"{{ {list} }}")).At("project.list.nodes").GetArrayLength().ShouldBeGreaterThan(10);
    }
}
