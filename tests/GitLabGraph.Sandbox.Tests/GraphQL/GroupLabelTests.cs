namespace GitLabGraph.Sandbox.Tests.GraphQL;

/// <summary>GitLab's finder has the labels of a group's projects among the group's, unless only the group's are asked for.</summary>
public sealed class GroupLabelTests(Sandboxes sandboxes) : IClassFixture<Sandboxes>
{
    [Theory]
    [InlineData("", true)]
    [InlineData("(onlyGroupLabels: true)", false)]
    public async Task Labels_of_a_groups_projects_are_among_the_groups(string arguments, bool isAmong)
    {
        using var client = sandboxes.As("owner");

        var labels = (await client.DataAsync($"{{ group(fullPath: \"acme/platform\") {{ labels{arguments} {{ nodes {{ id }} }} }} }}"))
            .At("group.labels.nodes").EnumerateArray().Select(static label => label.Text("id")!);

        labels.Any(static id => id.Contains("/ProjectLabel/", StringComparison.Ordinal)).ShouldBe(isAmong);
    }
}
