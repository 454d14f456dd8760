using GitLabGraph.GraphQL.Types;
using GitLabGraph.Sandbox.GraphQL;

namespace GitLabGraph.Sandbox.Tests.GraphQL.Editions;

public sealed class SchemaEditionTests
{
    [Theory]
    [InlineData("Issue", "weight")]
    [InlineData("Issue", "healthStatus")]
    [InlineData("Issue", "status")]
    [InlineData("Issue", "blocked")]
    [InlineData("MergeRequest", "approvalsRequired")]
    [InlineData("Group", "memberRoles")]
    [InlineData("Group", "statuses")]
    [InlineData("WorkItemWidgetWeight", "weight")]
    [InlineData("Mutation", "issueSetWeight")]
    [InlineData("Project", "dora")]
    [InlineData("Group", "dora")]
    public void Community_edition_lacks_what_is_paid_for(string type, string field)
    {
        Has(new SandboxOptions(), type, field).ShouldBeTrue();
        Has(new SandboxOptions { IsEnterprise = false }, type, field).ShouldBeFalse();
    }

    [Fact]
    public void Community_edition_blocks_users_as_well()
    {
        var schema = SandboxSchema.Create(new SandboxOptions { IsEnterprise = false });

        schema.TryGetType("UserState", out var states).ShouldBeTrue();
        ((EnumType)states!).Values.Select(static state => state.Name).ShouldContain("blocked");
    }

    [Theory]
    [InlineData("Project", "workItems", 15, 1)]
    [InlineData("Group", "workItems", 16, 3)]
    [InlineData("Namespace", "workItem", 16, 10)]
    [InlineData("Namespace", "workItems", 18, 1)]
    [InlineData("CurrentUser", "workItems", 17, 10)]
    [InlineData("Group", "statuses", 18, 1)]
    [InlineData("WorkItemWidgetDevelopment", "closingMergeRequests", 17, 1)]
    [InlineData("Environment", "deployments", 15, 6)]
    [InlineData("Project", "deployment", 15, 6)]
    [InlineData("Project", "dora", 15, 10)]
    [InlineData("Group", "releases", 15, 11)]
    public void A_member_comes_with_its_version(string type, string field, int major, int minor)
    {
        Has(new SandboxOptions { Version = new GitLabVersion(major, minor) }, type, field).ShouldBeTrue();
        var before = minor == 0 ? new GitLabVersion(major - 1, 11) : new GitLabVersion(major, minor - 1);
        Has(new SandboxOptions { Version = before }, type, field).ShouldBeFalse();
    }

    [Theory]
    [InlineData(15, 0)]
    [InlineData(16, 0)]
    [InlineData(17, 0)]
    [InlineData(18, 0)]
    [InlineData(19, 5)]
    public void Every_version_and_edition_has_a_valid_schema(int major, int minor)
    {
        foreach (var isEnterprise in new[] { true, false })
        {
            var options = new SandboxOptions { Version = new GitLabVersion(major, minor), IsEnterprise = isEnterprise };

            SandboxSchema.Create(options).Types.Count.ShouldBeGreaterThan(100);
        }
    }

    [Fact]
    public async Task A_document_that_names_what_the_instance_lacks_is_refused_as_a_whole()
    {
        await using var server = await SandboxServer.StartAsync(
            new SandboxOptions { IsEnterprise = false }, TestContext.Current.CancellationToken);
        using var client = Sandboxes.ClientOf(server, "developer");

        var answer = await client.AskGraphQLAsync("{ currentUser { username } issues(first: 1) { nodes { iid weight } } }");
        var metadata = await client.DataAsync("{ metadata { version enterprise } }");

        answer.Error().ShouldBe("Field 'weight' doesn't exist on type 'Issue'");
        answer.TryGetProperty("data", out _).ShouldBeFalse();
        metadata.GetProperty("metadata").GetRawText().ShouldBe("""{"version":"18.8.1","enterprise":false}""");
    }

    [Fact]
    public async Task An_old_instance_answers_with_the_widgets_and_levels_of_its_time()
    {
        await using var server = await SandboxServer.StartAsync(
            new SandboxOptions { Version = new GitLabVersion(17, 0) }, TestContext.Current.CancellationToken);
        using var client = Sandboxes.ClientOf(server, "owner");

        var data = await client.DataAsync("""
            {
              project(fullPath: "acme/platform/api") { workItems(first: 1) { nodes { widgets { type } } } }
              group(fullPath: "acme") { groupMembers { nodes { accessLevel { stringValue } } } }
            }
            """);

        var types = data.At("project.workItems.nodes")[0].GetProperty("widgets").EnumerateArray().Select(widget => widget.Text("type"));
        types.ShouldContain("LABELS");
        types.ShouldNotContain("STATUS");
        types.ShouldNotContain("DEVELOPMENT");
    }

    private static bool Has(SandboxOptions options, string type, string field) =>
        SandboxSchema.Create(options).TryGetType(type, out var found) && ((ComplexType)found).Fields.Contains(field);
}
