using System.Text.Json;
using GitLabGraph.Unified.Tests.Lab;

namespace GitLabGraph.Unified.Tests.Tickets;

/// <summary>GitLab has no cursors for the order by labels' priorities, and breaks over it where it does not count rows instead.</summary>
public sealed class PriorityOrderTests(UnifiedLab current, LateWorkItemLab late) : IClassFixture<UnifiedLab>, IClassFixture<LateWorkItemLab>
{
    [Theory]
    [InlineData("PRIORITY_ASC")]
    [InlineData("PRIORITY_DESC")]
    public async Task Everything_is_ordered_all_the_same(string order)
    {
        var query = $"{{ tickets(orderBy: {order}, first: 5) {{ nodes {{ reference tags(first: 20) {{ nodes {{ name }} }} }} }} }}";

        foreach (var lab in new[] { current, late })
        {
            (await lab.AskAsync(query)).ShouldBeClean().At("tickets.nodes").GetArrayLength().ShouldBe(5);
        }
    }

    [Fact]
    public async Task What_is_asked_beside_stands()
    {
        var answer = (await late.AskAsync(
            "{ me { username } workspace(path: \"acme/platform/api\") { name "
            + "tickets(orderBy: PRIORITY_ASC, first: 5) { nodes { reference } } } }"))
            .ShouldBeClean();

        answer.Text("me.username").ShouldBe("dana");
        answer.At("workspace.tickets.nodes").GetArrayLength().ShouldBe(5);
    }

    // The owners are looked up in the document in which the lists are asked again by their places' ids.
    [Fact]
    public async Task What_is_looked_up_beside_it_stands()
    {
        var answer = (await late.AskAsync(
            "{ repos(where: { search: \"small tools\" }) { nodes { path owner { ... on User { username state: statusRaw } ... on Group { path } } "
            + "workspace { tickets(orderBy: PRIORITY_ASC, first: 2) { totalCount } } } } }"))
            .ShouldBeClean();

        answer.At("repos.nodes").EnumerateArray().Select(static repo => repo.GetProperty("owner").ValueKind)
            .ShouldBe([JsonValueKind.Object, JsonValueKind.Object]);
    }

    [Theory]
    [InlineData("workspace(path: \"acme/platform/api\")", "workspace")]
    [InlineData("group(path: \"acme\")", "group")]
    public async Task So_is_what_lies_in_a_place_on_an_instance_that_breaks_over_it(string place, string name)
    {
        const string List = "tickets(orderBy: PRIORITY_ASC, first: 5AFTER) { pageInfo { endCursor } nodes { reference } }";
        var account = late.Link();
        var whole = (await late.AskAsync($"{{ {place} {{ {List.Replace("5AFTER", "10")} }} }}", null, account)).ShouldBeClean();
        var head = (await late.AskAsync($"{{ {place} {{ {List.Replace("AFTER", "")} }} }}", null, account)).ShouldBeClean();
        var after = $", after: \"{head.Text($"{name}.tickets.pageInfo.endCursor")}\"";
        var tail = (await late.AskAsync($"{{ {place} {{ {List.Replace("AFTER", after)} }} }}", null, account)).ShouldBeClean();

        References(head, name).Concat(References(tail, name)).ShouldBe(References(whole, name));
    }

    [Fact]
    public async Task What_GitLab_cannot_filter_in_this_order_is_not_blamed_on_its_age()
    {
        var answer = await current.AskAsync("{ tickets(where: { anyTag: [\"bug\"] }, orderBy: PRIORITY_ASC, first: 5) { nodes { id } } }");

        answer.Codes.ShouldBe(["VALIDATION"]);
        answer.Upstream.ShouldBeEmpty();
    }

    private static IEnumerable<string?> References(LabAnswer answer, string place) =>
        answer.At($"{place}.tickets.nodes").EnumerateArray().Select(static node => node.GetProperty("reference").GetString());
}
