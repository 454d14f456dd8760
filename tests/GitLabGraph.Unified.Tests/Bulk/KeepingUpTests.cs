using GitLabGraph.Sandbox;
using GitLabGraph.Unified.Tests.Lab;

namespace GitLabGraph.Unified.Tests.Bulk;

/// <summary>The README's loop over many runs: what the next run tells of what happened since the last, and what it does not.</summary>
public sealed class KeepingUpTests(KeepingUpTests.ClockLab lab) : IClassFixture<KeepingUpTests.ClockLab>
{
    private const string Place = "projects/acme%2Fplatform%2Fapi";

    // The README's overlap.
    private static readonly TimeSpan Overlap = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task A_comment_within_a_minute_of_the_last_change_is_told_by_the_overlap()
    {
        var number = await CreateAsync();
        lab.Pass(TimeSpan.FromSeconds(50));
        await CreateAsync();
        var since = await NewestAsync();
        await lab.WriteAsync($"{Place}/issues/{number}/notes", new { body = "Right after" });

        (await ChangedAsync(since)).ShouldNotContain(number);
        (await ChangedAsync(since - Overlap)).ShouldContain(number);
    }

    [Fact]
    public async Task A_comment_later_than_that_is_told_by_the_tickets_time_and_one_that_is_deleted_is_not()
    {
        var number = await CreateAsync();
        lab.Pass(TimeSpan.FromMinutes(10));
        var note = await lab.CreateAsync($"{Place}/issues/{number}/notes", new { body = "Soon gone" });
        (await ChangedAsync(await NewestAsync() - Overlap)).ShouldContain(number);

        lab.Pass(TimeSpan.FromMinutes(10));
        await CreateAsync();
        await lab.ChangeAsync(HttpMethod.Delete, $"{Place}/issues/{number}/notes/{note.GetProperty("id")}", "developer");
        (await ChangedAsync(await NewestAsync() - Overlap)).ShouldNotContain(number);
    }

    // What is moved keeps its time unless that is older than a minute.
    [Theory]
    [InlineData(10)]
    [InlineData(0.5)]
    public async Task A_ticket_that_is_moved_in_is_told_and_where_it_was_it_is_told_as_closed(double minutes)
    {
        var number = await CreateAsync();
        lab.Pass(TimeSpan.FromMinutes(minutes));
        await CreateAsync();
        var since = await NewestAsync() - Overlap;
        var target = await lab.ReadAsync("projects/acme%2Fhandbook");
        var moved = await lab.CreateAsync(
            $"{Place}/issues/{number}/move", new { to_project_id = target.GetProperty("id").GetInt64() }, "owner");

        (await ChangedAsync(since)).ShouldContain(number);
        (await ChangedAsync(since, "acme/handbook")).ShouldContain(moved.GetProperty("iid").GetInt32());
    }

    private async Task<int> CreateAsync() =>
        (await lab.CreateAsync($"{Place}/issues", new { title = "New" })).GetProperty("iid").GetInt32();

    private async Task<DateTimeOffset> NewestAsync() =>
        (await lab.AskAsync(
            "{ workspace(path: \"acme/platform/api\") { tickets(first: 1, orderBy: UPDATED_AT_DESC) { nodes { updatedAt } } } }"))
            .At("workspace.tickets.nodes.0.updatedAt").GetDateTimeOffset();

    private async Task<List<int>> ChangedAsync(DateTimeOffset since, string path = "acme/platform/api")
    {
        var answer = await lab.AskAsync(
            "query($path: String!, $since: DateTime) { workspace(path: $path) { "
                + "tickets(where: { updatedAfter: $since }, orderBy: UPDATED_AT_ASC, first: 1000) { nodes { number } } } }",
            new { path, since });
        return [.. answer.ShouldBeClean().At("workspace.tickets.nodes").EnumerateArray()
            .Select(static node => node.GetProperty("number").GetInt32())];
    }

    /// <summary>A GitLab whose time passes when it is told to.</summary>
    public sealed class ClockLab : UnifiedLab
    {
        private readonly Passing _time = new();

        protected override SandboxOptions Options => new() { Time = _time };

        public void Pass(TimeSpan time) => _time.By += time;
    }

    private sealed class Passing : TimeProvider
    {
        public TimeSpan By { get; set; }

        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + By;
    }
}
