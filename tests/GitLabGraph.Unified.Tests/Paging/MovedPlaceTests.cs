using System.Text.Json;
using GitLabGraph.Unified.Tests.Lab;

namespace GitLabGraph.Unified.Tests.Paging;

/// <summary>Between two pages a workspace gets another path, and another workspace gets its path.</summary>
public sealed class MovedPlaceTests : IAsyncLifetime
{
    private const string Tickets = "id tickets(first: 2, after: $after) { pageInfo { endCursor hasNextPage } nodes { id } }";

    private readonly UnifiedLab _lab = new();

    public ValueTask InitializeAsync() => _lab.InitializeAsync();

    public ValueTask DisposeAsync() => _lab.DisposeAsync();

    [Fact]
    public async Task Ids_and_cursors_lead_on_by_id_after_a_workspace_was_moved()
    {
        var first = await ByPathAsync("acme/handbook", null);
        var all = await WholeAsync(first.GetProperty("id").GetString()!);
        await ChangeAsync("projects/acme%2Fhandbook?path=guide");

        var next = await ByPathAsync("acme/guide", Cursor(first));

        next.GetProperty("id").GetString().ShouldBe(first.GetProperty("id").GetString());
        Ids(first).Concat(Ids(next)).ShouldBe(all.Take(4));
    }

    [Fact]
    public async Task A_cursor_does_not_lead_on_in_another_workspace_that_got_the_path()
    {
        var first = await ByPathAsync("acme/handbook", null);
        await ChangeAsync("projects/acme%2Fhandbook?path=guide");
        await ChangeAsync("projects/acme%2Fplatform%2Fapi?path=handbook");
        await ChangeAsync("projects/acme%2Fplatform%2Fhandbook/transfer?namespace=acme");

        var answer = await AskAsync("acme/handbook", Cursor(first));

        answer.Codes.ShouldBe(["VALIDATION"]);
        answer.At("workspace.tickets.nodes").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task A_cursor_of_before_owners_were_in_them_leads_on()
    {
        var first = await ByPathAsync("acme/handbook", null);
        var bytes = System.Buffers.Text.Base64Url.DecodeFromChars(Cursor(first));
        byte[] old = [1, .. bytes[1..5], .. bytes[9..]];

        var next = await ByPathAsync("acme/handbook", System.Buffers.Text.Base64Url.EncodeToString(old));

        Ids(next).ShouldBe(Ids(await ByPathAsync("acme/handbook", Cursor(first))));
    }

    private async Task<JsonElement> ByPathAsync(string path, string? after) =>
        (await AskAsync(path, after)).ShouldBeClean().At("workspace");

    private Task<LabAnswer> AskAsync(string path, string? after) => _lab.AskAsync(
        $"query($path: String!, $after: String) {{ workspace(path: $path) {{ {Tickets} }} }}", new { path, after }, _lab.Link("owner"));

    private async Task<List<string>> WholeAsync(string id) => Ids((await _lab.AskAsync(
        "query($id: ID!) { workspace(id: $id) { tickets(first: 100) { nodes { id } } } }", new { id }, _lab.Link("owner"))).At("workspace"));

    private Task ChangeAsync(string path) => _lab.ChangeAsync(HttpMethod.Put, path, "owner");

    private static string Cursor(JsonElement place) =>
        place.GetProperty("tickets").GetProperty("pageInfo").GetProperty("endCursor").GetString()!;

    private static List<string> Ids(JsonElement place) =>
        [.. place.GetProperty("tickets").GetProperty("nodes").EnumerateArray().Select(static node => node.GetProperty("id").GetString()!)];
}
