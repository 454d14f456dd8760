using System.Reflection;
using GitLabGraph.Sandbox.Faults;
using GitLabGraph.Sandbox.World.Code;
using GitLabGraph.Sandbox.World.Delivery;
using GitLabGraph.Sandbox.World.People;
using GitLabGraph.Unified.Tests.Lab;

namespace GitLabGraph.Unified.Tests.Paging;

/// <summary>Lists that clients get whole, of which GitLab tells a hundred in one go: nothing is cut without a word.</summary>
public sealed class PagelessListTests(PagelessListTests.CrowdedLab lab) : IClassFixture<PagelessListTests.CrowdedLab>
{
    private const string Approvers = """
        query($number: Int!) { repo(path: "acme/platform/api") { pullRequests(where: { numbers: [$number] }) {
            nodes { approvals { approved approvedBy { username } } } } } }
        """;

    private const string Assets = """
        { repo(path: "acme/platform/api") { releases(first: 5, orderBy: CREATED_AT_ASC) { nodes { name assets { name } } } } }
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
    [InlineData(Approvers, "repo.pullRequests.nodes.0.approvals.approvedBy")]
    [InlineData(Assets, "repo.releases.nodes.0.assets")]
    public async Task Where_the_rest_cannot_be_had_an_error_stands_beside_what_is_told(string query, string list)
    {
        lab.Approve(150);
        lab.Attach(150);
        lab.GitLab.Faults.Settings = new FaultSettings
        {
            Rules = [new FaultRule { Kind = FaultKind.ServerError, After = 1, TargetContains = "graphql" }],
        };
        var answer = await lab.AskAsync(query, new { number = lab.Number });
        lab.GitLab.Faults.Clear();

        answer.At(list).GetArrayLength().ShouldBe(100);
        answer.Codes.ShouldContain("UPSTREAM_ERROR");
    }

    /// <summary>A pull request that many approve, and a release with many assets.</summary>
    public sealed class CrowdedLab : UnifiedLab, IAsyncLifetime
    {
        private MergeRequest _request = null!;
        private Release _release = null!;
        private List<User> _people = [];

        public int Number => (int)_request.Iid;

        async ValueTask IAsyncLifetime.InitializeAsync()
        {
            await InitializeAsync();
            var world = GitLab.World;
            var project = world.FindProject("acme/platform/api")!.Id;
            _request = world.MergeRequests.Of(project)[0];
            _release = world.Releases.Of(project).MinBy(static release => release.CreatedAt)!;
            _people = [.. Enumerable.Range(0, 250).Select(index => world.Users.All[1] with
            {
                Id = 700_000 + index, Username = $"approver-{index:000}", Name = $"Approver {index}",
            })];
            _people.ForEach(person => Put(world.Users, person));
        }

        public void Approve(int count) => Put(GitLab.World.MergeRequests, _request with
        {
            Approvals = [.. _people.Take(count).Select(person => new Approval(person.Id, _request.CreatedAt))],
        });

        public void Attach(int count) => Put(GitLab.World.Releases, _release with
        {
            Links = [.. Enumerable.Range(1, count).Select(static index =>
                new ReleaseLink(900_000 + index, $"asset-{index:000}", $"https://example.com/{index}", "other"))],
        });

        // So many rows as take hours by hand: the sandbox has no way to make them for one request.
        private static void Put(object table, object row) =>
            table.GetType().GetMethod("Put", BindingFlags.Instance | BindingFlags.NonPublic)!.Invoke(table, [row]);
    }
}
