using System.Text.Json;
using GitLabGraph.Sandbox.World.Planning;

namespace GitLabGraph.Sandbox.Tests.GraphQL;

/// <summary>What may not be seen is null or missing, and never an error.</summary>
public sealed class VisibilityTests(Sandboxes sandboxes) : IClassFixture<Sandboxes>
{
    [Theory]
    [InlineData("guest", "project(fullPath: \"initech/reports/tps-reports\") { id }")]
    [InlineData("guest", "project(fullPath: \"no/such/project\") { id }")]
    [InlineData("guest", "group(fullPath: \"no/such\") { id }")]
    [InlineData("guest", "namespace(fullPath: \"no/such\") { id }")]
    [InlineData("guest", "issue(id: \"gid://gitlab/Issue/1\") { id }")]
    [InlineData("guest", "workItem(id: \"gid://gitlab/WorkItem/1\") { id }")]
    [InlineData("guest", "mergeRequest(id: \"gid://gitlab/MergeRequest/1\") { id }")]
    [InlineData("guest", "note(id: \"gid://gitlab/Note/1\") { id }")]
    [InlineData("guest", "user(username: \"nobody-of-that-name\") { id }")]
    [InlineData(null, "currentUser { id }")]
    [InlineData(null, "metadata { version }")]
    public async Task What_is_missing_or_forbidden_is_null_without_an_error(string? token, string field)
    {
        using var client = sandboxes.As(token);

        var data = await client.DataAsync($"{{ {field} }}");

        data.EnumerateObject().ShouldHaveSingleItem().Value.ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task A_guest_sees_no_confidential_issue_of_others()
    {
        var issue = Find(issue => issue.IsConfidential);
        using var guest = sandboxes.As("guest");
        using var owner = sandboxes.As("owner");
        var query = $$"""
            {
              issue(id: "gid://gitlab/Issue/{{issue.Id}}") { confidential }
              workItem(id: "gid://gitlab/WorkItem/{{issue.Id}}") { iid }
            }
            """;

        (await owner.DataAsync(query)).At("issue.confidential").GetBoolean().ShouldBeTrue();
        var seen = await guest.DataAsync(query);
        seen.GetProperty("issue").ValueKind.ShouldBe(JsonValueKind.Null);
        seen.GetProperty("workItem").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task A_list_leaves_out_what_a_guest_may_not_see()
    {
        using var guest = sandboxes.As("guest");
        using var owner = sandboxes.As("owner");
        const string Query = "{ project(fullPath: \"acme/platform/api\") { issues(confidential: true) { count nodes { iid } } } }";

        (await owner.DataAsync(Query)).At("project.issues.count").GetInt32().ShouldBePositive();
        (await guest.DataAsync(Query)).At("project.issues.nodes").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task A_guest_reads_no_internal_note_by_any_way()
    {
        var world = sandboxes.Server.World;
        var gus = world.FindUser("gus")!;
        var note = world.Notes.All.First(note => note.IsInternal && note.AuthorId != gus.Id && !note.IsSystem
            && world.SeenBy(gus).CanSee(note.Target));
        using var guest = sandboxes.As("guest");
        using var owner = sandboxes.As("owner");
        var query = $$"""
            {
              note(id: "gid://gitlab/Note/{{note.Id}}") { body }
              issue(id: "gid://gitlab/Issue/{{note.Target.Id}}") {
                notes { nodes { internal discussion { notes { nodes { internal } } } } }
                discussions { nodes { notes { nodes { internal } } } }
              }
            }
            """;

        Internal(await owner.DataAsync(query)).ShouldContain(true);
        Internal(await guest.DataAsync(query)).ShouldNotContain(true);
    }

    [Fact]
    public async Task A_guest_of_a_private_project_sees_its_tickets_but_not_its_code()
    {
        using var guest = sandboxes.As("guest");

        var project = (await guest.DataAsync("""
            { project(fullPath: "acme/support") { issues { count } repository { rootRef } mergeRequests { count } openMergeRequestsCount } }
            """)).GetProperty("project");

        project.At("issues.count").GetInt32().ShouldBePositive();
        project.GetProperty("repository").ValueKind.ShouldBe(JsonValueKind.Null);
        project.At("mergeRequests.count").GetInt32().ShouldBe(0);
    }

    private static IEnumerable<bool> Internal(JsonElement data) => data.Objects()
        .Where(row => row.TryGetProperty("internal", out _))
        .Select(row => row.GetProperty("internal").GetBoolean());

    private Issue Find(Func<Issue, bool> matches)
    {
        var world = sandboxes.Server.World;
        var gus = world.FindUser("gus")!;
        var place = world.FindProject("acme/platform/api")!.Place;
        return world.Issues.Of(place).First(issue => matches(issue) && issue.AuthorId != gus.Id && !issue.AssigneeIds.Contains(gus.Id));
    }
}
