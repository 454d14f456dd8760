using System.Text.Json;
using GitLabGraph.Sandbox;
using GitLabGraph.TestKit;
using GitLabGraph.TestKit.Telemetry;

namespace GitLabGraph.Server.Tests.Operations;

/// <summary>What a collector is told of a request, and what the log tells of it.</summary>
public sealed class TelemetryTests
{
    private const string Key = "a-key-that-is-long-enough-to-be-one";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_request_and_its_calls_to_GitLab_are_one_trace_and_are_measured()
    {
        await using var gitLab = await SandboxServer.StartAsync(new SandboxOptions(), Cancellation);
        await using var collector = await OtlpReceiver.StartAsync();
        await using var server = await StartAsync(gitLab, collector.Settings);

        await server.QueryAsync("{ me { username } }", Cancellation);
        (await server.Client.GetAsync("/proxy/acme/api/v4/user", Cancellation)).EnsureSuccessStatusCode();

        await collector.UntilAsync(
            () => Find(collector, "POST /graphql/") is not null && Find(collector, "GET /proxy/{**rest}") is not null
                && Metrics.All(collector.HasMetric),
            Cancellation);
        var request = Find(collector, "POST /graphql/")!;
        var execution = Child(collector, request, "query");
        var call = Child(collector, execution, "GitLab request");
        Child(collector, call, "POST");
        Child(collector, Find(collector, "GET /proxy/{**rest}")!, "GitLab request");
    }

    [Fact]
    public async Task Without_the_setting_nothing_is_exported()
    {
        await using var gitLab = await SandboxServer.StartAsync(new SandboxOptions(), Cancellation);
        await using var collector = await OtlpReceiver.StartAsync();
        await using (var server = await StartAsync(gitLab, new Dictionary<string, string>()))
        {
            await server.QueryAsync("{ me { username } }", Cancellation);
            server.Terminate();
            (await server.ExitAsync(Cancellation)).ShouldBe(0);
        }

        collector.All.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_line_of_the_log_names_the_trace_the_tenant_and_the_account()
    {
        await using var gitLab = await SandboxServer.StartAsync(new SandboxOptions(), Cancellation);
        await using var server = await StartAsync(
            gitLab, new Dictionary<string, string> { ["Logging:LogLevel:GitLabGraph.Requests"] = "Debug" });
        using var request = new HttpRequestMessage(HttpMethod.Get, "/proxy/acme/api/v4/user?private_token=unused");
        request.Headers.Add("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");

        using var response = await server.Client.SendAsync(request, Cancellation);

        var entry = JsonElement.Parse(
            await server.LineAsync(Cancellation, "GitLabGraph.Requests", "/proxy/acme/api/v4/user"));
        entry.GetProperty("State").GetProperty("Status").GetInt32().ShouldBe(200);
        var scopes = entry.GetProperty("Scopes").ToString();
        scopes.ShouldContain("0af7651916cd43dd8448eb211c80319c");
        scopes.ShouldContain("\"Account\":\"acme\"");
        scopes.ShouldContain("\"Tenant\":\"default\"");
        server.Printed.ShouldNotContain("private_token");
    }

    [Theory]
    [InlineData("GitLabGraph:OtlpEndpoint", "collector")]
    [InlineData("GitLabGraph:LogFormat", "xml")]
    [InlineData("GitLabGraph:Shutdown:TimeoutSeconds", "soon")]
    public async Task A_wrong_setting_is_named(string setting, string value)
    {
        await using var gitLab = await SandboxServer.StartAsync(new SandboxOptions(), Cancellation);

        var failure = await Should.ThrowAsync<InvalidOperationException>(
            () => StartAsync(gitLab, new Dictionary<string, string> { [setting] = value }));

        failure.Message.ShouldContain($"'{setting}'");
        failure.Message.ShouldNotContain("   at ");
    }

    private static readonly string[] Metrics =
    [
        "graphql.server.request.duration", "gitlab.client.request.duration", "http.server.request.duration",
        "http.client.request.duration",
    ];

    private static async Task<ServerProcess> StartAsync(
        SandboxServer gitLab, IReadOnlyDictionary<string, string> settings)
    {
        var server = await ServerProcess.StartAsync(
            new Dictionary<string, string>(settings)
            {
                ["GitLabGraph:ApiKey"] = Key,
                ["GitLabGraph:Accounts:acme:Url"] = gitLab.BaseUrl,
                ["GitLabGraph:Accounts:acme:Token"] = "glpat-sandbox-owner",
            },
            Cancellation);
        server.Client.DefaultRequestHeaders.Add("Authorization", $"Bearer {Key}");
        return server;
    }

    private static OtlpSpan? Find(OtlpReceiver collector, string name) =>
        collector.Spans.FirstOrDefault(span => span.Name == name);

    private static OtlpSpan Child(OtlpReceiver collector, OtlpSpan parent, string name) =>
        collector.Spans.FirstOrDefault(
            span => span.TraceId == parent.TraceId && span.ParentId == parent.Id && span.Name == name)
        ?? throw new ShouldAssertException($"{parent} has no '{name}' below it: {string.Join('\n', collector.Spans)}");
}
