using GitLabGraph.Sandbox;
using GitLabGraph.Unified.Tests.Lab;

namespace GitLabGraph.Unified.Tests.Paging;

/// <summary>
/// Lists that GitLab has over REST only come in numbered pages, which shift while others work: pull requests everywhere, and
/// tickets everywhere on instances before 17.10.
/// </summary>
public sealed class MovingListTests(MovingListTests.LongLab lab) : IClassFixture<MovingListTests.LongLab>
{
    private const string Place = "projects/acme%2Fplatform%2Fapi";

    [Theory]
    [InlineData("tickets", "UPDATED_AT_ASC", "issues", 40)]
    [InlineData("pullRequests(where: { scope: ALL })", "UPDATED_AT_ASC", "merge_requests", 40)]
    [InlineData("tickets", "UPDATED_AT_ASC", "issues", 250)]
    public async Task What_changes_behind_the_reader_hides_nothing_that_was_not_read_yet(string list, string order, string kind, int size)
    {
        var all = (await ReadAsync(list, "CREATED_AT_ASC", 1000, static _ => Task.CompletedTask)).ToHashSet();
        var read = await ReadAsync(list, order, size, async page =>
        {
            // What was read first moves to the end, and all behind it a place to the front.
            var reference = page.First(static one => one.StartsWith("acme/", StringComparison.Ordinal)).Split('#', '!');
            await lab.ChangeAsync(
                HttpMethod.Put,
                $"projects/{Uri.EscapeDataString(reference[0])}/{kind}/{reference[1]}?title={Guid.NewGuid()}",
                "admin");
        });

        all.Count.ShouldBeGreaterThan(150);
        all.Except(read).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("tickets", "CREATED_AT_DESC", 40)]
    [InlineData("tickets", "CREATED_AT_DESC", 130)]
    public async Task What_is_added_ahead_of_the_reader_lets_nothing_be_read_twice(string list, string order, int size)
    {
        var read = await ReadAsync(list, order, size, _ => lab.WriteAsync($"{Place}/issues", new { title = "One more" }));

        read.Count.ShouldBeGreaterThan(300);
        read.ShouldBeUnique();
    }

    [Theory]
    [InlineData("CREATED_AT_ASC")]
    [InlineData("CREATED_AT_DESC")]
    [InlineData("UPDATED_AT_ASC")]
    [InlineData("UPDATED_AT_DESC")]
    public async Task More_tickets_of_one_moment_than_a_page_holds_are_each_read_once(string order)
    {
        var author = $"author: \"{LongLab.Busy}\"";
        var list = $"tickets(where: {{ {author} }})";
        var whole = await ReadAsync(list, order, 1000, static _ => Task.CompletedTask);
        var read = await ReadAsync(list, order, 7, static _ => Task.CompletedTask);

        whole.Count.ShouldBeGreaterThan(LongLab.Many);
        whole.ShouldBeUnique();
        read.ShouldBe(whole);
    }

    /// <summary>The references of a list, read to its end; after each page something happens.</summary>
    private async Task<List<string>> ReadAsync(string list, string order, int size, Func<IReadOnlyList<string>, Task> happens)
    {
        var arguments = $"first: {size}, orderBy: {order}, after: $after";
        var field = list.EndsWith(')') ? $"{list[..^1]}, {arguments})" : $"{list}({arguments})";
        var query = $"query($after: String) {{ list: {field} {{ "
            + "totalCount pageInfo { endCursor hasNextPage } nodes { reference } } }";
        var (read, after, total) = (new List<string>(), default(string), default(int?));

        do
        {
            var answer = (await lab.AskAsync(query, new { after }, lab.Link("admin"))).ShouldBeClean();
            var page = answer.At("list.nodes").EnumerateArray()
                .Select(static node => node.GetProperty("reference").GetString()!).ToList();
            read.AddRange(page);
            answer.At("list.totalCount").GetInt32().ShouldBeGreaterThanOrEqualTo(total ??= answer.At("list.totalCount").GetInt32());
            after = answer.At("list.pageInfo.hasNextPage").GetBoolean() ? answer.Text("list.pageInfo.endCursor") : null;
            await happens(page);
        }
        while (after is not null);

        return read;
    }

    /// <summary>An old instance where a hundred tickets and more were made in one moment.</summary>
    public sealed class LongLab : UnifiedLab, IAsyncLifetime
    {
        public const int Many = 120;
        public const string Busy = "mei";

        private readonly Frozen _time = new();

        protected override SandboxOptions Options =>
            new() { Version = new GitLabVersion(14, 10, 5), IsEnterprise = false, Time = _time };

        async ValueTask IAsyncLifetime.InitializeAsync()
        {
            await InitializeAsync();
            _time.IsStill = true;

            for (var index = 0; index < Many; index++)
            {
                await WriteAsync($"{Place}/issues", new { title = $"Imported {index}" }, "maintainer");
            }

            _time.IsStill = false;
        }
    }

    private sealed class Frozen : TimeProvider
    {
        private DateTimeOffset? _still;

        public bool IsStill
        {
            set => _still = value ? base.GetUtcNow() : null;
        }

        public override DateTimeOffset GetUtcNow() => _still ?? base.GetUtcNow();
    }
}
