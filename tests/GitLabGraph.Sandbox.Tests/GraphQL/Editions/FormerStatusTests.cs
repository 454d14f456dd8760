using GitLabGraph.GraphQL.Types;
using GitLabGraph.Sandbox.GraphQL;

namespace GitLabGraph.Sandbox.Tests.GraphQL.Editions;

/// <summary>
/// GitLab's own source: <c>WorkItemWidgetStatus.status</c> was a String in 17.6 still (ee/app/graphql/types/work_items/
/// widgets/status_type.rb, "Only represents requirements status right now"), and is a WorkItemStatus since 17.11.
/// </summary>
public sealed class FormerStatusTests
{
    [Theory]
    [InlineData(15, 7, "String")]
    [InlineData(17, 10, "String")]
    [InlineData(17, 11, "WorkItemStatus")]
    public void The_status_of_a_requirement_was_a_text(int major, int minor, string type)
    {
        var schema = SandboxSchema.Create(new SandboxOptions { Version = new GitLabVersion(major, minor) });

        schema.TryGetType("WorkItemWidgetStatus", out var widget).ShouldBeTrue();
        ((ObjectType)widget!).Fields.Single(static field => field.Name == "status").Type.Named.Name.ShouldBe(type);
    }
}
