using GitLabGraph.Sandbox.Faults;
using GitLabGraph.Sandbox.World.Planning;

namespace GitLabGraph.Unified.Tests.Paging;

/// <summary>Lists that clients get whole, of which GitLab tells a hundred in one go: nothing is cut without a word.</summary>
public sealed class PagelessListTests(CrowdedLab lab) : IClassFixture<CrowdedLab>
{
    private const string Approvers = """
        query($number: Int!) { repo(path: "acme/platform/api") { pullRequests(where: { numbers: [$number] }) {
            nodes { approvals { approved approvedBy { username } } } } } }
        """;

    private const string Assets = """
        { repo(path: "acme/platform/api") { releases(first: 5, orderBy: CREATED_AT_ASC) { nodes { name assets { name } } } } }
        """;

    private const string Links = """
        query($number: Int!) { workspace(path: "acme/platform/api") { tickets(where: { numbers: [$number] }) {
            nodes { links { kind ticket { title } } } } } }
        """;

    private const string Reactions = """
        query($number: Int!) { workspace(path: "acme/platform/api") { tickets(where: { numbers: [$number] }) {
            nodes { comments(first: 1) { nodes { reactions { name emoji count usernames } } } } } } }
        """;

    [Theory]
    [InlineData(99, 1)]
    [InlineData(100, 2)]
    [InlineData(250, 4)]
    public async Task Everybody_who_approved_is_told(int count, int requests)
    {
        lab.Approve(count);

        var answer = (await lab.AskAsync(Approvers, new { number = lab.Number })).ShouldBeClean();

        answer.At("repo.pullRequests.nodes.0.approvals.approvedBy").EnumerateArray()
            .Select(static user => user.GetProperty("username").GetString()).Distinct().Count().ShouldBe(count);
        answer.Upstream.Count.ShouldBe(requests);
    }

    [Theory]
    [InlineData(99, 1)]
    [InlineData(100, 2)]
    [InlineData(250, 4)]
    public async Task Every_asset_of_a_release_is_told(int count, int requests)
    {
        lab.Attach(count);

        var answer = (await lab.AskAsync(Assets)).ShouldBeClean();

        answer.At("repo.releases.nodes.0.assets").EnumerateArray().Select(static asset => asset.GetProperty("name").GetString())
            .Distinct().Count().ShouldBe(count);
        answer.Upstream.Count.ShouldBe(requests);
    }

    [Theory]
    [InlineData(99, 0, 1)]
    [InlineData(100, 0, 1)]
    [InlineData(250, 0, 4)]
    [InlineData(120, 40, 3)]
    public async Task Every_link_of_a_ticket_is_told(int seen, int hidden, int requests)
    {
        lab.LinkTo(seen, hidden);

        var answer = (await lab.AskAsync(Links, new { number = lab.Ticket })).ShouldBeClean();

        answer.At("workspace.tickets.nodes.0.links").EnumerateArray()
            .Select(static link => link.GetProperty("ticket").GetProperty("title").GetString()).Distinct().Count().ShouldBe(seen);
        answer.Upstream.Count.ShouldBe(requests);
    }

    [Theory]
    [InlineData(99, 1)]
    [InlineData(100, 2)]
    [InlineData(250, 4)]
    public async Task Every_custom_role_is_told(int count, int requests)
    {
        lab.Appoint(count);

        var of = (await lab.AskAsync("{ group(path: \"acme\") { id roles { name kind } } }")).ShouldBeClean();
        var asked = (await lab.AskAsync(
            "query($group: ID!) { roles(group: $group) { name kind } }", new { group = of.Text("group.id") })).ShouldBeClean();

        of.At("group.roles").EnumerateArray().Where(static role => role.GetProperty("kind").GetString() == "CUSTOM")
            .Select(static role => role.GetProperty("name").GetString()).Distinct().Count().ShouldBe(count);
        asked.At("roles").ToString().ShouldBe(of.At("group.roles").ToString());
        of.Upstream.Count.ShouldBe(requests);
        asked.Upstream.Count.ShouldBe(requests);
    }

    [Fact]
    public async Task Past_a_thousand_it_is_said_that_the_list_goes_on()
    {
        lab.Address(1001);

        var answer = await lab.AskAsync("{ me { emails { address } } }");

        answer.At("me.emails").GetArrayLength().ShouldBe(1000);
        answer.Codes.ShouldBe(["UPSTREAM_ERROR"]);
    }

    [Theory]
    [InlineData(99, 1)]
    [InlineData(100, 2)]
    [InlineData(250, 4)]
    public async Task Every_address_of_a_person_is_told(int count, int requests)
    {
        lab.Address(count);

        var answer = (await lab.AskAsync("{ me { emails { address confirmedAt } } }")).ShouldBeClean();

        answer.At("me.emails").EnumerateArray().Select(static email => email.GetProperty("address").GetString())
            .Distinct().Count().ShouldBe(count);
        answer.Upstream.Count.ShouldBe(requests);
    }

    [Theory]
    [InlineData(99, 1)]
    [InlineData(100, 2)]
    [InlineData(250, 4)]
    public async Task Every_reaction_to_a_comment_is_counted(int count, int requests)
    {
        lab.React(count);

        var answer = (await lab.AskAsync(Reactions, new { number = lab.Ticket })).ShouldBeClean();
        var reactions = answer.At("workspace.tickets.nodes.0.comments.nodes.0.reactions");

        reactions[0].GetProperty("count").GetInt32().ShouldBe(count - 1);
        reactions[1].GetProperty("name").GetString().ShouldBe("rocket");
        reactions[1].GetProperty("emoji").GetString().ShouldBe("🚀");
        answer.Upstream.Count.ShouldBe(requests);
    }

    [Fact]
    public async Task The_tag_of_an_epic_is_found_among_many_of_its_name()
    {
        var world = lab.GitLab.World;
        var epics = world.Issues.Of(world.FindGroup("acme")!.Place).Where(static issue => issue.Type == IssueType.Epic);
        var titles = epics.SelectMany(static epic => epic.LabelIds).Select(world.Labels.Get).Select(static label => label.Title);
        lab.Label("acme", titles.Distinct(), 120);

        (await lab.AskAsync("{ group(path: \"acme\") { tickets(where: { types: [EPIC], includeSubgroups: false }) { nodes { "
            + "events(first: 50) { nodes { tag { name textColor } } } } } } }")).ShouldBeClean();
    }

    [Theory]
    [InlineData(Approvers, "repo.pullRequests.nodes.0.approvals.approvedBy")]
    [InlineData(Assets, "repo.releases.nodes.0.assets")]
    [InlineData(Links, "workspace.tickets.nodes.0.links")]
    public async Task Where_the_rest_cannot_be_had_an_error_stands_beside_what_is_told(string query, string list)
    {
        lab.Approve(150);
        lab.Attach(150);
        lab.LinkTo(150, hidden: 0);
        lab.GitLab.Faults.Settings = new FaultSettings
        {
            Rules = [new FaultRule { Kind = FaultKind.ServerError, After = 1, TargetContains = "graphql" }],
        };
        var answer = await lab.AskAsync(query, new { number = query == Links ? lab.Ticket : lab.Number });
        lab.GitLab.Faults.Clear();

        answer.At(list).GetArrayLength().ShouldBe(100);
        answer.Codes.ShouldContain("UPSTREAM_ERROR");
    }
}
