using GitLabGraph.Unified.Tests.Lab;

namespace GitLabGraph.Unified.Tests.Accounts;

public sealed class AccountFieldsTests(UnifiedLab today, OldCommunityLab old) : IClassFixture<UnifiedLab>, IClassFixture<OldCommunityLab>
{
    private const string Query = "{ account { capabilities { version edition canRead canWrite features } } }";

    [Fact]
    public async Task A_current_instance_can_answer_everything()
    {
        var account = today.Link(key: "asked-first");
        var answer = (await today.AskAsync(Query, null, account)).ShouldBeClean();

        answer.Text("account.capabilities.version").ShouldBe("18.8.1-ee");
        answer.Text("account.capabilities.edition").ShouldBe("ENTERPRISE");
        answer.At("account.capabilities.canRead").GetBoolean().ShouldBeTrue();
        Features(answer).ShouldBe(["WORK_ITEMS", "TICKET_STATUSES", "CUSTOM_ROLES", "REQUIRED_APPROVALS"], ignoreOrder: true);
        answer.Upstream.Count.ShouldBe(3);
        (await today.AskAsync(Query, null, account)).ShouldBeClean().Upstream.ShouldBeEmpty("what was learnt is kept");
    }

    [Fact]
    public async Task An_old_community_edition_can_answer_none_of_it()
    {
        var answer = (await old.AskAsync(Query)).ShouldBeClean();

        answer.Text("account.capabilities.edition").ShouldBe("COMMUNITY");
        answer.Text("account.capabilities.version").ShouldStartWith("14.10.5");
        Features(answer).ShouldBeEmpty();
    }

    [Fact]
    public async Task Whoever_authorised_an_account_is_named_in_one_request()
    {
        var answer = (await today.AskAsync("{ account { linkedBy { username } } }")).ShouldBeClean();

        answer.Text("account.linkedBy.username").ShouldBe("dana");
        answer.Upstream.Count.ShouldBe(1);
    }

    [Fact]
    public async Task An_account_whose_token_is_refused_stays_in_the_list_beside_the_others()
    {
        var answer = await today.AskAsync(
            "{ accounts { nodes { name linkedBy { username } capabilities { version } } } }", null, today.Link("expired"), today.Link());

        answer.Codes.Distinct().ShouldBe(["NEEDS_REAUTH"]);
        answer.At("accounts.nodes").GetArrayLength().ShouldBe(2);
        answer.Text("accounts.nodes.1.linkedBy.username").ShouldBe("dana");
        answer.Text("accounts.nodes.1.capabilities.version").ShouldBe("18.8.1-ee");
    }

    [Fact]
    public async Task What_an_instance_can_answer_is_an_error_where_it_does_not_say()
    {
        var answer = await today.AskAsync(
            "{ account { name capabilities { version canRead canWrite } } }", null, today.Link("expired", "asked-in-vain"));

        answer.Codes.ShouldBe(["NEEDS_REAUTH"]);
        answer.Text("account.name").ShouldBe("expired");
        answer.At("account.capabilities").ToString().ShouldBe("""{"version":null,"canRead":true,"canWrite":true}""");
    }

    private static List<string?> Features(LabAnswer answer) =>
        [.. answer.At("account.capabilities.features").EnumerateArray().Select(static feature => feature.GetString())];
}
