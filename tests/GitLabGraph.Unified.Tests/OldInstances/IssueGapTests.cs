using System.Text.Json;
using GitLabGraph.Unified.Tests.Lab;

namespace GitLabGraph.Unified.Tests.OldInstances;

/// <summary>
/// An instance that has work items and lists issues all the same tells one ticket alike, whichever of the two came.
/// </summary>
public sealed class IssueGapTests(EarlyWorkItemLab early, LateWorkItemLab late, OldCommunityLab old)
    : IClassFixture<EarlyWorkItemLab>, IClassFixture<LateWorkItemLab>, IClassFixture<OldCommunityLab>
{
    private const string Told = "statusRaw startDate type { id name iconName } children(first: 5) { totalCount nodes { reference } }";

    [Theory]
    [InlineData("type { id }")]
    [InlineData("type { iconName }")]
    [InlineData("startDate")]
    public Task Each_of_it_alone(string told) => ShouldTellAlikeAsync(early, told);

    [Fact]
    public Task Before_groups_list_work_items() => ShouldTellAlikeAsync(early);

    [Fact]
    public Task Before_work_items_are_listed_by_time() => ShouldTellAlikeAsync(late);

    [Fact]
    public Task Without_work_items() => ShouldTellAlikeAsync(old);

    [Fact]
    public async Task A_tag_met_on_a_ticket_finds_its_place_where_work_items_are_found_one_by_one()
    {
        var answer = await early.AskAsync(
            "{ workspace(path: \"acme/platform/api\") { tickets(first: 10) { nodes { "
            + "tags(first: 2) { nodes { openTicketCount remoteData } } } } } }");

        answer.ShouldBeClean();
        var tags = answer.At("workspace.tickets.nodes").EnumerateArray()
            .SelectMany(static ticket => ticket.GetProperty("tags").GetProperty("nodes").EnumerateArray()).ToList();
        tags.ShouldNotBeEmpty();
        tags.ShouldAllBe(static tag => tag.GetProperty("remoteData").ValueKind == JsonValueKind.Object);
    }

    [Fact]
    public async Task What_only_work_items_tell_of_a_page_is_asked_in_as_few_documents_as_they_fit_into()
    {
        const string Listing = "{ group(path: \"acme\") { tickets(first: 10, where: { withoutTags: [\"bug\"] }) { nodes { startDate } } } }";
        var account = early.Link();
        await early.AskAsync(Listing, null, account);

        (await early.AskAsync(Listing, null, account)).ShouldBeClean().Upstream.Count.ShouldBeLessThanOrEqualTo(3);
    }

    [Fact]
    public async Task A_comment_leads_back_to_a_ticket_that_knows_its_workspace()
    {
        var answer = (await old.AskAsync(
            "{ tickets(first: 10) { nodes { reference comments(first: 1) { nodes { on { ... on Ticket { workspace { path } group { path } } } } } "
            + "discussions(first: 1) { nodes { comments(first: 1) { nodes { on { ... on Ticket { workspace { path } } } } } } } } } }"))
            .ShouldBeClean();
        var commented = answer.At("tickets.nodes").EnumerateArray()
            .Where(static ticket => ticket.GetProperty("comments").GetProperty("nodes").GetArrayLength() > 0).ToList();

        commented.ShouldNotBeEmpty();
        commented.ShouldAllBe(static ticket => ticket.GetProperty("comments").GetProperty("nodes")[0].GetProperty("on")
            .GetProperty("workspace").GetProperty("path").GetString() == PathOf(ticket));
    }

    private static async Task ShouldTellAlikeAsync(UnifiedLab lab, string told = Told)
    {
        var listed = (await lab.AskAsync(
            $"{{ group(path: \"acme\") {{ tickets(first: 20, where: {{ withoutTags: [\"bug\"] }}) {{ nodes {{ id {told} }} }} }} }}"))
            .ShouldBeClean().At("group.tickets.nodes").EnumerateArray().ToList();
        var ids = listed.Select(static ticket => ticket.GetProperty("id").GetString());
        var found = (await lab.AskAsync(
            $"query($ids: [ID!]!) {{ nodes(ids: $ids) {{ ... on Ticket {{ id {told} }} }} }}", new { ids }))
            .ShouldBeClean().At("nodes").EnumerateArray();

        listed.Count.ShouldBe(20);
        listed.Select(static ticket => ticket.ToString()).ShouldBe(found.Select(static ticket => ticket.ToString()));
    }

    private static string PathOf(JsonElement ticket) => ticket.GetProperty("reference").GetString()!.Split('#')[0];
}
