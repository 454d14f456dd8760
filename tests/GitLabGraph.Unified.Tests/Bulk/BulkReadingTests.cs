namespace GitLabGraph.Unified.Tests.Bulk;

/// <summary>
/// Reads a whole project by <c>updatedAfter</c> and <c>UPDATED_AT_ASC</c>, the loop of the README, while somebody
/// changes tickets. Alone: the heap is the process's, and what other tests hold would be measured along.
/// </summary>
[CollectionDefinition(nameof(BulkReadingTests), DisableParallelization = true)]
[Collection(nameof(BulkReadingTests))]
public sealed class BulkReadingTests(LargeLab lab) : IClassFixture<LargeLab>
{
    private const string Loop =
        "query($workspace: ID!, $since: DateTime, $after: String, $first: Int) { tickets(first: $first, after: $after, "
        + "orderBy: UPDATED_AT_ASC, where: { workspace: $workspace, updatedAfter: $since }) "
        + "{ nodes { number title updatedAt } pageInfo { hasNextPage endCursor } } }";

    // What a run may hold in the end beyond what it held after its second page; it is the same for any number of tickets.
    private const long Slack = 6_000_000;

    [Fact]
    public async Task Every_ticket_is_read_at_its_last_state_while_tickets_change()
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var writer = new TicketWriter(new Uri(lab.GitLab.BaseUrl), LargeLab.Tickets);
        var (titles, times) = (new string?[LargeLab.Tickets + 1], new int[LargeLab.Tickets + 1]);
        var workspace = (await lab.AskAsync($"{{ workspace(path: \"{LargeLab.Path}\") {{ id }} }}")).ShouldBeClean().Text("workspace.id");
        var (held, pages, last, after) = (0L, 0, DateTimeOffset.MinValue, (string?)null);
        var first = Math.Clamp(LargeLab.Tickets / 10, 100, 1000);

        do
        {
            // Half of the changes meet a page that is being read, half the time between two pages.
            var writing = writer.WriteAsync(3, cancellation);
            var page = await lab.AskAsync(Loop, new { workspace, since = DateTimeOffset.UnixEpoch, after, first });
            await writing;
            await writer.WriteAsync(pages < 100 ? 3 : 0, cancellation);

            foreach (var ticket in page.ShouldBeClean().At("tickets.nodes").EnumerateArray())
            {
                var (number, at) = (ticket.GetProperty("number").GetInt32(), ticket.GetProperty("updatedAt").GetDateTimeOffset());
                at.ShouldBeGreaterThanOrEqualTo(last);
                (last, titles[number]) = (at, string.Intern(ticket.GetProperty("title").GetString()!));
                times[number]++;
            }

            after = page.At("tickets.pageInfo.hasNextPage").GetBoolean() ? page.Text("tickets.pageInfo.endCursor") : null;
            held = ++pages == 2 ? GC.GetTotalMemory(forceFullCollection: true) : held;
        }
        while (after is not null);

        var growth = GC.GetTotalMemory(forceFullCollection: true) - held;
        await CatchUpAsync(workspace, last, titles);
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{LargeLab.Tickets} tickets in {pages} pages of {first}, {writer.Written.Count} changed meanwhile, "
            + $"{times.Count(static seen => seen > 1)} read again, {growth / 1024} KiB more held at the end");

        titles.Skip(1).ShouldNotContain((string?)null);
        Enumerable.Range(1, LargeLab.Tickets).Where(number => times[number] > 1).ShouldBeSubsetOf(writer.Written.Keys);
        writer.Written.ShouldAllBe(written => titles[written.Key] == written.Value);
        growth.ShouldBeLessThan(Slack);
    }

    /// <summary>The next run begins where the last ended: at the last moment seen, which is read again.</summary>
    private async Task CatchUpAsync(string workspace, DateTimeOffset since, string?[] titles)
    {
        var page = await lab.AskAsync(Loop, new { workspace, since, first = 1000 });

        foreach (var ticket in page.ShouldBeClean().At("tickets.nodes").EnumerateArray())
        {
            titles[ticket.GetProperty("number").GetInt32()] = ticket.GetProperty("title").GetString();
        }
    }
}
