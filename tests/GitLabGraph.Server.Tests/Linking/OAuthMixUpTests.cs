using System.Web;
using GitLabGraph.Sandbox;
using GitLabGraph.TestKit;

namespace GitLabGraph.Server.Tests.Linking;

/// <summary>
/// A GitLab of one customer that sends the browser on to the GitLab of another, in the hope of getting the code that is
/// given there (RFC 9700, 4.4): it could redeem it, or link the victim's account as its own.
/// </summary>
public sealed class OAuthMixUpTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_code_of_one_gitlab_is_not_handed_to_another()
    {
        await using var evil = await SandboxServer.StartAsync(new SandboxOptions(), Cancellation);
        await using var lab = await LinkLab.StartAsync(Cancellation, more: new Dictionary<string, string>
        {
            ["GitLabGraph:Instances:evil:Url"] = evil.BaseUrl,
            ["GitLabGraph:Instances:evil:ClientId"] = "evil-application",
        });
        var page = await lab.CreateLinkAsync("instanceUrl: null", Cancellation);
        var form = await LinkForm.OpenAsync(lab, page);

        // What evil knows from a link of its own, with the state of the victim, who chose evil last.
        var attack = HttpUtility.ParseQueryString((await form.BeginAsync()).Query);
        attack["state"] = HttpUtility.ParseQueryString((await form.BeginAsync("evil")).Query)["state"];
        var callback = await OAuthMethodTests.DecideAsync(lab, attack, "allow");
        using var answer = await lab.Client.GetAsync(callback, Cancellation);

        (await answer.Content.ReadAsStringAsync(Cancellation)).ShouldContain("does not belong to this browser");
        evil.Requests.All.ShouldBeEmpty();
    }
}
