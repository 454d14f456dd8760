using System.Net.Http.Json;
using GitLabGraph.Server.Accounts;
using GitLabGraph.TestKit;
using GitLabGraph.Unified.Tickets;
using Microsoft.Extensions.Configuration;

namespace GitLabGraph.Server.Tests.Accounts;

public sealed class PrioritySettingsTests
{
    [Theory]
    [InlineData("acme", "burning", TicketPriority.Urgent)]
    [InlineData("acme", "prio::2", TicketPriority.High)]
    [InlineData("acme", "hot", null)]
    [InlineData("globex", "HOT", TicketPriority.Urgent)]
    [InlineData("globex", "P1", null)]
    public void An_accounts_own_rules_replace_the_usual_ones(string account, string label, TicketPriority? expected)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["GitLabGraph:Priorities:Urgent"] = "hot",
            ["GitLabGraph:Accounts:acme:Priorities:urgent"] = "burning, prio::1",
            ["GitLabGraph:Accounts:acme:Priorities:High"] = "prio::2",
        }).Build();

        new PrioritySettings(configuration).Of(account).Of([label]).ShouldBe(expected);
    }

    [Fact]
    public async Task Those_of_a_linked_account_make_no_configured_one()
    {
        var settings = new Dictionary<string, string>
        {
            ["GitLabGraph:Demo"] = "false",
            ["GitLabGraph:Accounts:acc_ab12cd34ef56gh78:Priorities:Urgent"] = "burning",
        };
        await using var server = new ServerUnderTest(settings);
        using var client = new HttpClient { BaseAddress = server.Start() };

        using var answer = await client.PostAsJsonAsync(
            "/graphql", new { query = "{ accounts { totalCount } }" }, TestContext.Current.CancellationToken);

        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("\"totalCount\":0");
    }

    [Fact]
    public void Without_a_setting_the_usual_spellings_count() =>
        new PrioritySettings(new ConfigurationBuilder().Build()).Of("acme").Of(["priority::high"]).ShouldBe(TicketPriority.High);
}
