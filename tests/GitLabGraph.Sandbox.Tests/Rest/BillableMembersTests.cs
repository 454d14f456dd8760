namespace GitLabGraph.Sandbox.Tests.Rest;

public sealed class BillableMembersTests(Sandboxes sandboxes) : IClassFixture<Sandboxes>
{
    [Theory]
    [InlineData("name_desc", "name", true)]
    [InlineData("name_asc", "name", false)]
    [InlineData("last_joined", "created_at", true)]
    [InlineData("oldest_joined", "created_at", false)]
    [InlineData("last_activity_on_desc", "last_activity_on", true)]
    [InlineData("recent_sign_in", "last_login_at", true)]
    public async Task Seats_come_in_the_order_that_is_asked_for(string sort, string member, bool isDescending)
    {
        using var client = sandboxes.As("owner");
        var values = (await client.JsonAsync($"groups/acme/billable_members?per_page=100&sort={sort}")).EnumerateArray()
            .Select(seat => seat.Text(member)!).ToArray();

        values.Length.ShouldBeGreaterThan(5);
        values.ShouldBe(isDescending
            ? values.OrderByDescending(value => value, StringComparer.OrdinalIgnoreCase)
            : values.OrderBy(value => value, StringComparer.OrdinalIgnoreCase));
    }
}
