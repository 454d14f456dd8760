using GitLabGraph.Server.Accounts;
using GitLabGraph.Server.Configuration;
using GitLabGraph.Server.Origins;
using GitLabGraph.Server.OwnTokens;
using GitLabGraph.Unified.Tickets;
using Microsoft.Extensions.Configuration;

namespace GitLabGraph.Server.Tests.Configuration;

/// <summary>Several values stand in one text with commas, or as a list: what passes the check of names has its effect.</summary>
public sealed class ListSettingTests
{
    [Fact]
    public void GitLabs_for_requests_with_their_own_token_are_read_from_a_list()
    {
        var settings = new OwnTokenSettings(
            ListOf("GitLabGraph:OwnToken:Urls", "https://git.acme.example", "https://git.globex.example"));

        settings.Allowed.Select(static address => address.Host).ShouldBe(["git.acme.example", "git.globex.example"]);
    }

    [Fact]
    public void Without_a_word_gitlab_com_is_meant_and_with_an_empty_one_none() =>
        (new OwnTokenSettings(ListOf("GitLabGraph:OwnToken:Urls")).Allowed.Count,
            new OwnTokenSettings(Text("GitLabGraph:OwnToken:Urls", "")).Allowed.Count).ShouldBe((1, 0));

    [Fact]
    public void Certificates_that_protect_the_sealing_keys_are_read_from_a_list() =>
        KeyRingSetting.IsSet(ListOf("GitLabGraph:KeyRing:Certificates", "/run/secrets/ring.pem")).ShouldBeTrue();

    [Fact]
    public void Labels_of_a_priority_are_read_from_a_list() =>
        new PrioritySettings(ListOf("GitLabGraph:Priorities:Urgent", "hot", "burning")).Usual.Of(["burning"])
            .ShouldBe(TicketPriority.Urgent);

    // CORS takes "any" only where it stands alone.
    [Fact]
    public void Any_origin_is_any_also_beside_others() =>
        AllowedOrigins.Read(Text("GitLabGraph:AllowedOrigins", "https://app.example, *")).ShouldBe(["*"]);

    [Fact]
    public void An_origin_that_no_browser_writes_so_is_none() =>
        Should.Throw<SettingException>(() => AllowedOrigins.Read(Text("GitLabGraph:AllowedOrigins", "https://bücher.example")));

    private static IConfigurationRoot ListOf(string name, params string[] values) => Configuration(
        values.Index().Select(item => KeyValuePair.Create<string, string?>($"{name}:{item.Index}", item.Item)));

    private static IConfigurationRoot Text(string name, string value) =>
        Configuration([KeyValuePair.Create<string, string?>(name, value)]);

    private static IConfigurationRoot Configuration(IEnumerable<KeyValuePair<string, string?>> values) =>
        new ConfigurationBuilder().AddInMemoryCollection(values).Build();
}
