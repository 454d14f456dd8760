using System.Text.Json;

namespace GitLabGraph.Sandbox.Tests.OAuth;

/// <summary>RFC 8628, as command line tools sign in.</summary>
public sealed class DeviceGrantTests(Sandboxes sandboxes) : IClassFixture<Sandboxes>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_device_waits_until_somebody_lets_it_in_and_gets_its_pair_once()
    {
        var device = await OpenAsync();
        (await AskAsync(device)).Text("error").ShouldBe("authorization_pending");
        (await AskAsync(device)).Text("error").ShouldBe("slow_down");

        await DecideAsync(device, "allow");
        var pair = await AskAsync(device);

        using var client = sandboxes.As(null);
        client.DefaultRequestHeaders.Authorization = new("Bearer", pair.Text("access_token"));
        (await client.JsonAsync("user")).Text("username").ShouldBe("dana");
        (await AskAsync(device)).Text("error").ShouldBe("invalid_grant");
    }

    [Fact]
    public async Task A_device_that_is_turned_away_is_told_so()
    {
        var device = await OpenAsync();
        await DecideAsync(device, "deny");

        (await AskAsync(device)).Text("error").ShouldBe("access_denied");
    }

    private async Task<JsonElement> OpenAsync()
    {
        using var client = new HttpClient();
        using var answer = await client.PostAsync(
            new Uri(sandboxes.Server.BaseUrl + "/oauth/authorize_device"),
            CodeFlow.Form(("client_id", CodeFlow.Application), ("scope", "read_api")),
            Cancellation);
        return await answer.JsonAsync();
    }

    private static async Task DecideAsync(JsonElement device, string decision)
    {
        using var client = new HttpClient();
        var page = await client.GetStringAsync(new Uri(device.Text("verification_uri_complete")!), Cancellation);
        page.ShouldContain(device.Text("user_code")!);
        using var answer = await client.PostAsync(
            new Uri(device.Text("verification_uri")!),
            CodeFlow.Form(("user_code", device.Text("user_code")!), ("user", "dana"), ("decision", decision)),
            Cancellation);
        answer.EnsureSuccessStatusCode();
    }

    private Task<JsonElement> AskAsync(JsonElement device) => CodeFlow.TokenAsync(
        sandboxes.Server.BaseUrl,
        ("grant_type", "urn:ietf:params:oauth:grant-type:device_code"), ("device_code", device.Text("device_code")!));
}
