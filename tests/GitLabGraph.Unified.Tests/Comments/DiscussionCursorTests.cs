using System.Text.Json;
using GitLabGraph.Unified.Tests.Lab;

namespace GitLabGraph.Unified.Tests.Comments;

/// <summary>GitLab's threads have cursors that lead on from a page, but from no row: over those of their edges it breaks.</summary>
public sealed class DiscussionCursorTests(UnifiedLab lab) : IClassFixture<UnifiedLab>
{
    private const string Query = "query($first: Int, $after: String) { ticket(reference: \"acme/platform/api#129\") { "
        + "discussions(first: $first, after: $after) { pageInfo { hasNextPage endCursor } edges { cursor node { id } } } } }";

    [Fact]
    public async Task Every_row_leads_on()
    {
        var edges = Edges(await AskAsync(100, null));
        var ids = edges.ConvertAll(static edge => edge.GetProperty("node").GetProperty("id").GetString());
        edges.Count.ShouldBeGreaterThan(2);

        for (var index = 0; index < edges.Count; index++)
        {
            var rest = Edges(await AskAsync(100, edges[index].GetProperty("cursor").GetString()));

            rest.ConvertAll(static edge => edge.GetProperty("node").GetProperty("id").GetString()).ShouldBe(ids.Skip(index + 1));
        }
    }

    [Fact]
    public async Task Pages_are_the_whole_list_whichever_cursor_is_taken()
    {
        var ids = Edges(await AskAsync(100, null)).ConvertAll(static edge => edge.GetProperty("node").GetProperty("id").GetString());

        foreach (var ofPage in new[] { true, false })
        {
            var (read, after) = (new List<string?>(), default(string));

            while (read.Count < ids.Count)
            {
                var page = await AskAsync(2, after);
                read.AddRange(Edges(page).ConvertAll(static edge => edge.GetProperty("node").GetProperty("id").GetString()));
                after = ofPage
                    ? page.At("ticket.discussions.pageInfo.endCursor").GetString()
                    : Edges(page)[^1].GetProperty("cursor").GetString();
            }

            read.ShouldBe(ids);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task A_thread_that_is_deleted_before_the_place_takes_no_other_with_it(int deleted)
    {
        const string Notes = "projects/acme%2Fplatform%2Fapi/issues/129/notes";
        var notes = new List<long>();

        for (var index = 0; index < 4; index++)
        {
            notes.Add((await lab.CreateAsync(Notes, new { body = $"Thread {index}" })).GetProperty("id").GetInt64());
        }

        var edges = Edges(await AskAsync(100, null));
        var cursor = edges[^3].GetProperty("cursor").GetString();
        await lab.ChangeAsync(HttpMethod.Delete, $"{Notes}/{notes[deleted - 1]}", "owner");
        var next = Edges(await AskAsync(1, cursor));
        var last = Edges(await AskAsync(1, next[0].GetProperty("cursor").GetString()));

        next.Concat(last).Select(static edge => edge.GetProperty("node").GetProperty("id").GetString())
            .ShouldBe(edges.TakeLast(2).Select(static edge => edge.GetProperty("node").GetProperty("id").GetString()));
    }

    private async Task<LabAnswer> AskAsync(int first, string? after) => (await lab.AskAsync(Query, new { first, after })).ShouldBeClean();

    private static List<JsonElement> Edges(LabAnswer answer) => [.. answer.At("ticket.discussions.edges").EnumerateArray()];
}
