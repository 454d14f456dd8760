using GitLabGraph.Sandbox;
using GitLabGraph.Unified.Tests.Lab;

namespace GitLabGraph.Unified.Tests.OldInstances;

/// <summary>An Enterprise Edition that tells a work item by its id, but lists none.</summary>
public sealed class TaskParentTests(TaskParentTests.FirstWorkItemLab lab) : IClassFixture<TaskParentTests.FirstWorkItemLab>
{
    [Fact]
    public async Task A_task_tells_the_issue_that_it_is_a_part_of()
    {
        var answer = await lab.AskAsync(
            "{ workspace(path: \"acme/platform/api\") { tickets(first: 50) { nodes { type { kind } parent { number title state } } } } }");

        answer.At("workspace.tickets.nodes").EnumerateArray()
            .Where(static ticket => ticket.GetProperty("type").GetProperty("kind").GetString() == "TASK")
            .ShouldContain(static ticket => ticket.GetProperty("parent").ToString().Contains("title", StringComparison.Ordinal));
        answer.Json.ToString().ShouldNotContain("Query.workItem");
    }

    public sealed class FirstWorkItemLab : UnifiedLab
    {
        protected override SandboxOptions Options => new() { Version = new GitLabVersion(15, 8, 0) };
    }
}
