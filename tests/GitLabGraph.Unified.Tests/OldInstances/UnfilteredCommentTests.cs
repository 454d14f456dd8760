using GitLabGraph.Unified.Tests.Lab;

namespace GitLabGraph.Unified.Tests.OldInstances;

/// <summary>GitLab's notes take a filter since 16.x only; what people wrote is told from what GitLab noted down all the same.</summary>
public sealed class UnfilteredCommentTests(OldCommunityLab community, EarlyWorkItemLab early)
    : IClassFixture<OldCommunityLab>, IClassFixture<EarlyWorkItemLab>
{
    private const string Comments = "totalCount pageInfo { hasNextPage endCursor } nodes { id body isSystem author { username } }";

    public static TheoryData<string, string> Places => new()
    {
        { "ticket(reference: \"acme/platform/api#129\")", "issues/129" },
        { "pullRequest(reference: \"acme/platform/api!3\")", "merge_requests/3" },
    };

    [Theory]
    [MemberData(nameof(Places))]
    public async Task Comments_are_told_from_what_GitLab_noted_down(string place, string path)
    {
        foreach (var lab in new UnifiedLab[] { community, early })
        {
            var project = lab.GitLab.World.FindProject("acme/platform/api")!.Id;
            var notes = (await lab.ReadAsync($"projects/{project}/{path}/notes?per_page=100")).EnumerateArray()
                .Select(static note => note.GetProperty("system").GetBoolean()).ToList();
            notes.ShouldNotBeEmpty();

            foreach (var kind in new[] { "COMMENT", "SYSTEM", "ALL" })
            {
                var expected = notes.Count(isSystem => kind == "ALL" || isSystem == (kind == "SYSTEM"));
                var query = $"{{ on: {place} {{ comments(where: {{ kind: {kind} }}, first: 100) {{ {Comments} }} }} }}";
                var comments = (await lab.AskAsync(query)).ShouldBeClean().At("on.comments");

                comments.GetProperty("nodes").GetArrayLength().ShouldBe(expected);
                comments.GetProperty("totalCount").GetInt32().ShouldBe(expected);
                comments.GetProperty("nodes").EnumerateArray().Select(static comment => comment.GetProperty("isSystem").GetBoolean())
                    .ShouldAllBe(isSystem => kind == "ALL" || isSystem == (kind == "SYSTEM"));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task They_are_read_in_pages(string place, string _)
    {
        foreach (var lab in new UnifiedLab[] { community, early })
        {
            var whole = (await lab.AskAsync($"{{ on: {place} {{ comments(where: {{ kind: ALL }}, first: 100) {{ {Comments} }} }} }}")).ShouldBeClean();
            var head = (await lab.AskAsync($"{{ on: {place} {{ comments(where: {{ kind: ALL }}, first: 1) {{ {Comments} }} }} }}")).ShouldBeClean();
            var after = head.Text("on.comments.pageInfo.endCursor");
            var tail = (await lab.AskAsync(
                $"{{ on: {place} {{ comments(where: {{ kind: ALL }}, first: 100, after: \"{after}\") {{ {Comments} }} }} }}")).ShouldBeClean();

            Ids(head).Concat(Ids(tail)).ShouldBe(Ids(whole));
        }
    }

    [Fact]
    public async Task A_board_has_its_comments()
    {
        const string Board = "{ workspace(path: \"acme/platform/api\") { tickets(first: 20) { nodes { comments(first: 3) { nodes { body isSystem } } "
            + "attachments { fileName } } } } }";

        foreach (var lab in new UnifiedLab[] { community, early })
        {
            (await lab.AskAsync(Board)).ShouldBeClean().At("workspace.tickets.nodes").EnumerateArray()
                .Sum(static ticket => ticket.GetProperty("comments").GetProperty("nodes").GetArrayLength()).ShouldBeGreaterThan(5);
        }
    }

    private static IEnumerable<string?> Ids(LabAnswer answer) =>
        answer.At("on.comments.nodes").EnumerateArray().Select(static comment => comment.GetProperty("id").GetString());
}
