using System.Net;
using System.Text;
using System.Text.Json;
using GitLabGraph.Accounts.Linking;
using GitLabGraph.GitLab.Accounts;
using GitLabGraph.GitLab.Outbound;

namespace GitLabGraph.Accounts.Tests;

/// <summary>What an instance tells of a token before it is linked is stored with the account: it has to be GitLab's.</summary>
public sealed class HostileInspectionTests
{
    private static readonly string Long = new('x', 1000);

    public static TheoryData<string, string?, string?[]> Answers { get; } = new()
    {
        { "no name", null, ["api"] },
        { "a scope of nothing", "olivia", ["api", null] },
        { "a name that no database keeps", "a\0b", ["api"] },
        { "a name of several lines", "a\r\nb", ["api"] },
        { "a name of a page", Long, ["api"] },
        { "a scope that no database keeps", "olivia", ["api", "a\0b"] },
        { "a scope of several", "olivia", ["api", "read_api,admin write"] },
        { "a scope of a page", "olivia", ["api", Long] },
        { "scopes by the thousand", "olivia", [.. Enumerable.Range(0, 1000).Select(static number => $"api_{number}"), "api"] },
    };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task Nothing_else_is_taken_for_a_token_of_GitLabs(string what, string? username, string?[] scopes)
    {
        using var http = new HttpMessageInvoker(new Instance(username, scopes));
        var inspector = new TokenInspector(http, new OutboundRules(), TimeProvider.System);

        foreach (var isOAuth in new[] { false, true })
        {
            var found = await inspector.InspectAsync(
                GitLabAddress.Parse("https://gitlab.example"), new AccessToken("glpat-new"), isOAuth, Cancellation);

            found.Problem?.Kind.ShouldBe(LinkProblemKind.NotRecognized, what);
            found.IsGood.ShouldBeFalse(what);
            found.Problem!.Message.Length.ShouldBeLessThan(500);
        }
    }

    [Fact]
    public async Task What_GitLab_says_is_taken()
    {
        using var http = new HttpMessageInvoker(new Instance(new string('y', 255), ["api", "k8s_proxy", "read_api"]));

        var found = await new TokenInspector(http, new OutboundRules(), TimeProvider.System).InspectAsync(
            GitLabAddress.Parse("https://gitlab.example"), new AccessToken("glpat-new"), isOAuth: false, Cancellation);

        found.IsGood.ShouldBeTrue();
    }

    private sealed class Instance(string? username, string?[] scopes) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request, CancellationToken cancellationToken) => Task.FromResult(
            new HttpResponseMessage(HttpStatusCode.OK)
            {
                // Whatever is asked: the user, the token by REST or by OAuth, and the version are told at once.
                Content = new StringContent(
                    JsonSerializer.Serialize(new { id = 7, username, name = "Olivia", scopes, scope = scopes, version = "18.7.0" }),
                    Encoding.UTF8,
                    "application/json"),
            });
    }
}
