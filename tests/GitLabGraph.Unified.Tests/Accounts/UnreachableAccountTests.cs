using GitLabGraph.Sandbox.Faults;
using GitLabGraph.Unified.Tests.Lab;

namespace GitLabGraph.Unified.Tests.Accounts;

public sealed class UnreachableAccountTests(UnifiedLab lab) : IClassFixture<UnifiedLab>
{
    private const string Dashboard = "{ accounts { nodes { name status statusReason } } }";
    private const string Asking = "{ account { query { me { username } } } }";

    [Theory]
    [InlineData(FaultKind.Reset)]
    [InlineData(FaultKind.BadGateway)]
    public async Task A_GitLab_that_is_down_is_told_without_a_request_until_it_answers(FaultKind fault)
    {
        var (down, up) = (lab.Link("developer"), lab.Link("owner"));
        lab.GitLab.Faults.Settings = new FaultSettings { Rules = [new FaultRule { Kind = fault }] };
        (await lab.AskAsync(Asking, null, down)).Codes.ShouldBe(["UPSTREAM_ERROR"]);
        lab.GitLab.Faults.Clear();

        var answer = (await lab.AskAsync(Dashboard, null, down, up)).ShouldBeClean();
        answer.Text("accounts.nodes.0.status").ShouldBe("UNREACHABLE");
        answer.Text("accounts.nodes.0.statusReason").ShouldContain("Last tried 20");
        answer.Text("accounts.nodes.1.status").ShouldBe("ACTIVE", "nothing was asked for the other");
        answer.Upstream.ShouldBeEmpty();

        (await lab.AskAsync(Asking, null, down)).ShouldBeClean();
        answer = (await lab.AskAsync(Dashboard, null, down)).ShouldBeClean();
        answer.Text("accounts.nodes.0.status").ShouldBe("ACTIVE");
        answer.Text("accounts.nodes.0.statusReason").ShouldBeNull();
    }

    [Theory]
    [InlineData(FaultKind.ServerError)]
    [InlineData(FaultKind.QueryCanceled)]
    [InlineData(FaultKind.Throttled)]
    public async Task A_GitLab_that_refuses_is_not_down(FaultKind fault)
    {
        var account = lab.Link("developer", $"refused-{fault}");
        lab.GitLab.Faults.Settings = new FaultSettings { Rules = [new FaultRule { Kind = fault }] };
        (await lab.AskAsync(Asking, null, account)).Codes.ShouldHaveSingleItem();
        lab.GitLab.Faults.Clear();

        (await lab.AskAsync(Dashboard, null, account)).Text("accounts.nodes.0.status").ShouldBe("ACTIVE");
    }
}
