using System.Text.Json;
using GitLabGraph.Sandbox.Faults;
using GitLabGraph.Unified.Tests.Lab;

namespace GitLabGraph.Unified.Tests.Paging;

/// <summary>
/// Lists that GitLab counts in numbered pages, in no order of time: what is removed from the part that was read moves the rest to the
/// front, past the reader.
/// </summary>
public sealed class ShrinkingListTests(ShrinkingListTests.ManyBranchesLab lab) : IClassFixture<ShrinkingListTests.ManyBranchesLab>
{
    private const string Branches = """
        query($first: Int!, $after: String) { repo(path: "acme/platform/api") {
            branches(first: $first, after: $after) { totalCount pageInfo { endCursor hasNextPage } nodes { name } } } }
        """;

    private const string Seats = """
        query($first: Int!, $after: String, $license: ID!) { node(id: $license) { ... on License {
            seats(first: $first, after: $after) { totalCount pageInfo { endCursor hasNextPage } nodes { user { username } } } } } }
        """;

    [Fact]
    public async Task Branches_that_are_deleted_page_by_page_take_no_other_with_them()
    {
        var all = await BranchesAsync(1000, null);
        var read = await BranchesAsync(20, page => Task.WhenAll(
            page.Where(static name => name.StartsWith("done/", StringComparison.Ordinal)).Select(DeleteAsync)));

        all.Except(read).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_branch_that_is_deleted_while_one_question_is_answered_takes_no_other_with_it()
    {
        var all = await BranchesAsync(1000, null);

        // One of the first page, whichever test came before.
        var first = all.First(static name => name.StartsWith("done/", StringComparison.Ordinal)
            || name.StartsWith("kept/", StringComparison.Ordinal));
        var isFirst = true;

        var answer = (await lab.AskWhileAsync(
            async request =>
            {
                if (request.RequestUri!.Query.Contains("page=2", StringComparison.Ordinal) && isFirst)
                {
                    isFirst = false;
                    await DeleteAsync(first);
                }
            },
            Branches,
            new { first = 1000 })).ShouldBeClean();

        var read = Names(answer.At("repo.branches"), static node => node.GetProperty("name"));
        all.Except(read).ShouldBeEmpty();
        read.ShouldBeUnique();
    }

    [Fact]
    public async Task Where_the_rest_breaks_what_was_read_stands_and_its_cursor_leads_on()
    {
        var all = await BranchesAsync(1000, null);
        lab.GitLab.Faults.Settings = new FaultSettings
        {
            Rules = [new FaultRule { Kind = FaultKind.ServerError, TargetContains = "branches?", After = 1 }],
        };

        var broken = await lab.AskAsync(Branches, new { first = 1000 });
        lab.GitLab.Faults.Clear();
        var rest = (await lab.AskAsync(Branches, new { first = 1000, after = broken.Text("repo.branches.pageInfo.endCursor") }))
            .ShouldBeClean();

        all.Count.ShouldBeGreaterThan(100);
        broken.Codes.ShouldBe(["UPSTREAM_ERROR"]);
        broken.At("repo.branches.pageInfo.hasNextPage").GetBoolean().ShouldBeTrue();
        Names(broken.At("repo.branches"), static node => node.GetProperty("name"))
            .Concat(Names(rest.At("repo.branches"), static node => node.GetProperty("name"))).ShouldBe(all);
    }

    [Theory]
    [InlineData(7)]
    [InlineData(1)]
    public async Task A_branch_that_is_made_lets_none_be_told_twice(int size)
    {
        var count = 0;
        var read = await BranchesAsync(size, _ => count++ < 3 ? CreateAsync($"000/{size}-{count}") : Task.CompletedTask);

        read.ShouldBeUnique();
    }

    [Fact]
    public async Task A_seat_that_is_given_back_between_two_pages_takes_no_other_out_of_the_report()
    {
        var all = await SeatsAsync(100, null);
        var isFirst = true;
        var read = await SeatsAsync(5, page =>
        {
            var release = isFirst ? ReleaseAsync(page[0]) : Task.CompletedTask;
            isFirst = false;
            return release;
        });

        (await SeatsAsync(100, null)).Count.ShouldBe(all.Count - 1);
        all.Except(read).ShouldBeEmpty();
    }

    private Task<List<string>> BranchesAsync(int size, Func<List<string>, Task>? happens) => ReadAsync(
        Branches, "developer", size, static data => data.At("repo.branches"), static node => node.GetProperty("name"), happens);

    private Task<List<string>> SeatsAsync(int size, Func<List<string>, Task>? happens) => ReadAsync(
        Seats, "owner", size, static data => data.At("node.seats"),
        static node => node.GetProperty("user").GetProperty("username"), happens);

    private async Task<List<string>> ReadAsync(
        string query, string person, int first, Func<LabAnswer, JsonElement> list, Func<JsonElement, JsonElement> name,
        Func<List<string>, Task>? happens)
    {
        var (read, after) = (new List<string>(), default(string));
        var license = (await lab.AskAsync("{ group(path: \"acme\") { licenses { id } } }", null, lab.Link("owner")))
            .Text("group.licenses.0.id");

        do
        {
            var answer = list((await lab.AskAsync(query, new { first, after, license }, lab.Link(person))).ShouldBeClean());
            var page = Names(answer, name);
            read.AddRange(page);
            after = answer.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean()
                ? answer.GetProperty("pageInfo").GetProperty("endCursor").GetString() : null;
            await (happens?.Invoke(page) ?? Task.CompletedTask);
        }
        while (after is not null);

        return read;
    }

    private async Task ReleaseAsync(string username)
    {
        var member = (await lab.ReadAsync($"users?username={username}", "admin"))[0].GetProperty("id").GetInt64();

        foreach (var membership in (await lab.ReadAsync($"groups/acme/billable_members/{member}/memberships", "owner")).EnumerateArray())
        {
            var source = membership.GetProperty("source_id").GetInt64();
            await lab.ChangeAsync(HttpMethod.Delete, $"groups/{source}/members/{member}", "owner");
            await lab.ChangeAsync(HttpMethod.Delete, $"projects/{source}/members/{member}", "owner");
        }
    }

    private static List<string> Names(JsonElement list, Func<JsonElement, JsonElement> name) =>
        [.. list.GetProperty("nodes").EnumerateArray().Select(node => name(node).GetString()!)];

    private Task DeleteAsync(string name) => lab.ChangeAsync(
        HttpMethod.Delete, $"projects/acme%2Fplatform%2Fapi/repository/branches/{Uri.EscapeDataString(name)}", "owner");

    private Task CreateAsync(string name) => lab.CreateBranchAsync(name);

    /// <summary>A repo with more branches than a page holds.</summary>
    public sealed class ManyBranchesLab : UnifiedLab, IAsyncLifetime
    {
        async ValueTask IAsyncLifetime.InitializeAsync()
        {
            await InitializeAsync();

            for (var index = 0; index < 75; index++)
            {
                await CreateBranchAsync($"done/{index:000}");
                await CreateBranchAsync($"kept/{index:000}");
            }
        }

        public Task CreateBranchAsync(string name) =>
            WriteAsync("projects/acme%2Fplatform%2Fapi/repository/branches", new { branch = name, @ref = "main" }, "owner");
    }
}
