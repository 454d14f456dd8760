using GitLabGraph.Unified.Tests.Lab;

namespace GitLabGraph.Unified.Tests.Paging;

/// <summary>
/// Numbered lists that lose as many rows as they gain between two pages: their length tells nothing of it, only the rows that came last.
/// </summary>
public sealed class EqualLossTests(EqualLossTests.BranchesLab lab) : IClassFixture<EqualLossTests.BranchesLab>
{
    private const string Branches = """
        query($first: Int!, $after: String, $search: String!) { repo(path: "acme/platform/api") {
            branches(first: $first, after: $after, search: $search) { pageInfo { endCursor hasNextPage } nodes { name } } } }
        """;

    [Theory]
    [InlineData("few", 10, 4, 1)]
    [InlineData("more", 10, 9, 1)]
    [InlineData("last", 10, 1, 1)]
    [InlineData("lasts", 25, 2, 1)]
    [InlineData("all", 10, 10, 7)]
    [InlineData("many", 30, 29, 1)]
    [InlineData("wide", 50, 40, 1)]
    public async Task What_goes_before_the_place_takes_no_other_with_it_where_as_many_come_behind(string word, int size, int gone, int most)
    {
        await lab.CreateAsync(word, 90);
        var read = await ReadAsync(word, size, async (page, number) =>
        {
            if (number == 1)
            {
                // The last stay, or go with the others.
                var end = gone < 3 ? page.TakeLast(gone) : page.Take(gone);
                await Task.WhenAll(end.Select(lab.DeleteAsync));
                await Task.WhenAll(Enumerable.Range(0, gone).Select(index => lab.CreateBranchAsync($"{word}/zzz{index}")));
            }
        });

        Enumerable.Range(0, 90).Select(index => $"{word}/{index:000}").Except(read.Names).ShouldBeEmpty();
        read.Requests.Max().ShouldBeLessThanOrEqualTo(1 + most);
    }

    // Such a page begins where GitLab's does: the row before it is looked at by itself.
    [Theory]
    [InlineData("seventy", 75, 40)]
    [InlineData("hundred", 100, 99)]
    [InlineData("hundreds", 100, 1)]
    [InlineData("score", 120, 110)]
    [InlineData("two", 200, 150)]
    public async Task Nor_on_pages_that_begin_where_a_page_of_GitLabs_does(string word, int size, int gone)
    {
        await lab.CreateAsync(word, 260);
        var read = await ReadAsync(word, size, async (page, number) =>
        {
            if (number == 1)
            {
                await Task.WhenAll(page.Take(gone).Select(lab.DeleteAsync));
                await Task.WhenAll(Enumerable.Range(0, gone).Select(index => lab.CreateBranchAsync($"{word}/zzz{index}")));
            }
        });

        Enumerable.Range(0, 260).Select(index => $"{word}/{index:000}").Except(read.Names).ShouldBeEmpty();
        read.Names.ShouldBeUnique();
    }

    [Theory]
    [InlineData(75, 2)]
    [InlineData(100, 2)]
    [InlineData(200, 3)]
    public async Task Where_nothing_happens_a_long_page_is_a_request_more_than_its_rows_take(int size, int most)
    {
        await lab.CreateAsync($"calm{size}", 240);
        var read = await ReadAsync($"calm{size}", size, static (_, _) => Task.CompletedTask);

        read.Names.ShouldBe(Enumerable.Range(0, 240).Select(index => $"calm{size}/{index:000}"));
        read.Requests[0].ShouldBe(most - 1);
        read.Requests.Max().ShouldBeLessThanOrEqualTo(most);
    }

    // The README says how many.
    [Theory]
    [InlineData("far", 50)]
    [InlineData("farther", 100)]
    public async Task Three_hundred_that_go_before_the_place_take_no_other_with_them(string word, int size)
    {
        await lab.CreateAsync(word, 460);
        var seen = new List<string>();
        var read = await ReadAsync(word, size, async (page, _) =>
        {
            seen.AddRange(page);
            if (seen.Count == 400)
            {
                await Task.WhenAll(seen.Take(300).Select(lab.DeleteAsync));
                await Task.WhenAll(Enumerable.Range(0, 300).Select(index => lab.CreateBranchAsync($"{word}/zzz{index}")));
            }
        });

        Enumerable.Range(0, 460).Select(index => $"{word}/{index:000}").Except(read.Names).ShouldBeEmpty();
        read.Requests.Max().ShouldBeLessThanOrEqualTo(10);
    }

    [Theory]
    [InlineData("gains", 10, 45)]
    [InlineData("gain", 7, 3)]
    public async Task What_comes_before_the_place_lets_none_be_told_twice_however_much_it_is(string word, int size, int come)
    {
        await lab.CreateAsync(word, 60);
        var read = await ReadAsync(word, size, (_, number) => number != 2 ? Task.CompletedTask
            : Task.WhenAll(Enumerable.Range(0, come).Select(index => lab.CreateBranchAsync($"{word}/!{index:000}"))));

        Enumerable.Range(0, 60).Select(index => $"{word}/{index:000}").Except(read.Names).ShouldBeEmpty();
        read.Names.ShouldBeUnique();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(20)]
    [InlineData(33)]
    [InlineData(50)]
    public async Task Where_nothing_happens_every_page_is_one_request(int size)
    {
        await lab.CreateAsync($"quiet{size}", 80);
        var read = await ReadAsync($"quiet{size}", size, static (_, _) => Task.CompletedTask);

        read.Names.Count.ShouldBe(80);
        read.Names.ShouldBeUnique();
        read.Requests.ShouldAllBe(static requests => requests == 1);
    }

    [Fact]
    public async Task Where_the_last_three_are_others_now_not_the_whole_list_is_told_again()
    {
        await lab.CreateAsync("long", 460);
        var read = await ReadAsync("long", 450, async (page, number) =>
        {
            if (number == 1)
            {
                await Task.WhenAll(page.TakeLast(3).Select(lab.DeleteAsync));
                await Task.WhenAll(Enumerable.Range(0, 3).Select(index => lab.CreateBranchAsync($"long/zzz{index}")));
            }
        });

        Enumerable.Range(0, 460).Select(index => $"long/{index:000}").Except(read.Names).ShouldBeEmpty();
        (read.Names.Count - read.Names.Distinct().Count()).ShouldBeInRange(1, 400);
    }

    [Theory]
    [InlineData("short", 90, 30, 5, 1)]
    [InlineData("shorter", 160, 75, 30, 4)]
    public async Task Where_all_that_came_last_is_gone_and_nothing_came_what_is_left_is_told_once(
        string word, int all, int size, int gone, int most)
    {
        await lab.CreateAsync(word, all);
        var read = await ReadAsync(word, size, (page, number) => number > 1 ? Task.CompletedTask
            : Task.WhenAll(page.TakeLast(gone).Select(lab.DeleteAsync)));

        read.Names.ShouldBe(Enumerable.Range(0, all).Select(index => $"{word}/{index:000}"));
        read.Requests.Max().ShouldBe(most);
    }

    [Fact]
    public async Task A_page_leads_on_from_its_start_too()
    {
        const string query = """
            query($after: String) { repo(path: "acme/platform/api") { branches(first: 3, after: $after, search: "ends/") {
                pageInfo { startCursor } nodes { name } } } }
            """;
        await lab.CreateAsync("ends", 5);

        var first = (await lab.AskAsync(query)).ShouldBeClean();
        var next = (await lab.AskAsync(query, new { after = first.Text("repo.branches.pageInfo.startCursor") })).ShouldBeClean();

        next.At("repo.branches.nodes").EnumerateArray().Select(static node => node.GetProperty("name").GetString())
            .ShouldBe(["ends/001", "ends/002", "ends/003"]);
    }

    private async Task<(List<string> Names, List<int> Requests)> ReadAsync(
        string search, int first, Func<IReadOnlyList<string>, int, Task> happens)
    {
        var (read, requests, after) = (new List<string>(), new List<int>(), default(string));

        do
        {
            var answer = (await lab.AskAsync(Branches, new { first, after, search = search + "/" })).ShouldBeClean();
            List<string> page = [.. answer.At("repo.branches.nodes").EnumerateArray()
                .Select(static node => node.GetProperty("name").GetString()!)];
            read.AddRange(page);

            // One finds the repo.
            requests.Add(answer.Upstream.Count - 1);
            after = answer.At("repo.branches.pageInfo.hasNextPage").GetBoolean() ? answer.Text("repo.branches.pageInfo.endCursor") : null;
            await happens(page, requests.Count);
        }
        while (after is not null);

        return (read, requests);
    }

    /// <summary>A repo in which every test has branches of its own.</summary>
    public sealed class BranchesLab : UnifiedLab
    {
        private const string Place = "projects/acme%2Fplatform%2Fapi/repository/branches";

        public async Task CreateAsync(string word, int count)
        {
            for (var index = 0; index < count; index++)
            {
                await CreateBranchAsync($"{word}/{index:000}");
            }
        }

        public Task CreateBranchAsync(string name) => WriteAsync(Place, new { branch = name, @ref = "main" }, "owner");

        public Task DeleteAsync(string name) => ChangeAsync(HttpMethod.Delete, $"{Place}/{Uri.EscapeDataString(name)}", "owner");
    }
}
