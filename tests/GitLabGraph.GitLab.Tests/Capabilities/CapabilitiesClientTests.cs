using System.Net;
using GitLabGraph.GitLab.Capabilities;
using GitLabGraph.GitLab.Connections;
using GitLabGraph.GitLab.Errors;
using GitLabGraph.GitLab.Tests.Fakes;

namespace GitLabGraph.GitLab.Tests.Capabilities;

public sealed class CapabilitiesClientTests
{
    private readonly FakeGitLab _gitLab = new();
    private readonly TestClock _clock = new();
    private string? _version = "18.8.1-ee";
    private string _widgets = "widgets";
    private bool _knowsDeprecatedArguments = true;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Learns_version_edition_owner_and_scopes_in_two_requests()
    {
        var capabilities = await Client().Capabilities.GetAsync(UpstreamCall.Start(), Cancellation);

        capabilities.Version.ShouldBe(new GitLabVersion(18, 8, 1));
        capabilities.Edition.ShouldBe(GitLabEdition.Enterprise);
        capabilities.Username.ShouldBe("root");
        capabilities.Scopes.ShouldBe(["read_api"]);
        (capabilities.CanRead, capabilities.CanWrite).ShouldBe((true, false));
        _gitLab.Seen.Count.ShouldBe(2);
    }

    // Names stand in the text of the question.
    [Theory]
    [InlineData("Query\"){name} other:__type(name:\"User")]
    [InlineData("Work Item")]
    public async Task Asks_for_no_type_whose_name_would_be_more_than_a_name(string type)
    {
        var client = Client();

        await Should.ThrowAsync<ArgumentException>(async () =>
            await client.Capabilities.GetMembersAsync([type], UpstreamCall.Start(), Cancellation));

        // Of what the instance is, it was asked.
        _gitLab.Seen.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Keeps_what_it_learnt_for_a_while()
    {
        var client = Client();
        await client.Capabilities.GetAsync(UpstreamCall.Start(), Cancellation);
        await client.Capabilities.GetAsync(UpstreamCall.Start(), Cancellation);
        _gitLab.Seen.Count.ShouldBe(2);

        _clock.Advance(TimeSpan.FromHours(1));
        _version = "18.9.0-ee";

        (await client.Capabilities.GetAsync(UpstreamCall.Start(), Cancellation)).Version.ShouldBe(new GitLabVersion(18, 9, 0));
    }

    [Fact]
    public async Task Notices_that_GitLab_does_not_know_the_token()
    {
        _gitLab.Then("""{"scopes":null}""").Then("""{"data":{"metadata":null,"currentUser":null}}""");

        var capabilities = await Client().Capabilities.GetAsync(UpstreamCall.Start(), Cancellation);

        capabilities.Username.ShouldBeNull();
        capabilities.Version.ShouldBeNull();
        capabilities.Edition.ShouldBe(GitLabEdition.Unknown);
    }

    [Fact]
    public async Task Asks_REST_for_the_version_where_GraphQL_does_not_tell_it()
    {
        _gitLab.Then("""{"scopes":["api"]}""").Then("""{"data":{"metadata":null,"currentUser":{"username":"bot"}}}""")
            .Then("""{"version":"17.1.0-ee","enterprise":true}""");

        var capabilities = await Client().Capabilities.GetAsync(UpstreamCall.Start(), Cancellation);

        capabilities.Version.ShouldBe(new GitLabVersion(17, 1, 0));
        capabilities.Edition.ShouldBe(GitLabEdition.Enterprise);
    }

    [Fact]
    public async Task Tells_members_of_types_deprecated_and_experimental_ones_too()
    {
        var members = await Client().Capabilities.GetMembersAsync(
            ["WorkItem", "Gone", "State", "Input"], UpstreamCall.Start(), Cancellation);

        members["WorkItem"].Has("widgets").ShouldBeTrue();
        members["WorkItem"].Has("features").ShouldBeFalse();
        members["WorkItem"].HasArgument("widgets", "onlyTypes").ShouldBeTrue();
        members["Gone"].Exists.ShouldBeFalse();
        members["State"].Has("OPEN").ShouldBeTrue();
        members["Input"].Has("statusWidget").ShouldBeTrue();
        _gitLab.Seen.Last().Body.ShouldContain("args(includeDeprecated:true)");
    }

    [Fact]
    public async Task Learns_nothing_of_types_whose_turn_did_not_come()
    {
        var client = Client();
        _gitLab.Then("""{"scopes":["api"]}""")
            .Then("""{"data":{"metadata":{"version":"18.8.1-ee","enterprise":true},"currentUser":{"username":"root"}}}""")
            .Then("""{"data":{"t0":null},"errors":[{"message":"Timeout on __Type.fields","path":["t0","fields"]}]}""");

        var failure = await Should.ThrowAsync<GitLabException>(
            () => client.Capabilities.GetMembersAsync(["WorkItem"], UpstreamCall.Start(), Cancellation));

        failure.Error.ShouldBe(GitLabError.TimedOut);
        (await client.Capabilities.GetMembersAsync(["WorkItem"], UpstreamCall.Start(), Cancellation))["WorkItem"]
            .Exists.ShouldBeTrue();
    }

    [Fact]
    public async Task Does_not_take_an_owner_for_nobody_whom_GitLab_had_no_time_to_tell()
    {
        var client = Client();
        _gitLab.Then("""{"scopes":["api"]}""").Then(
            """
            {"data":{"metadata":null,"currentUser":null},
             "errors":[{"message":"Timeout on Query.metadata","path":["metadata"]}]}
            """);

        var failure = await Should.ThrowAsync<GitLabException>(
            () => client.Capabilities.GetAsync(UpstreamCall.Start(), Cancellation));

        failure.Error.ShouldBe(GitLabError.TimedOut);
        (await client.Capabilities.GetAsync(UpstreamCall.Start(), Cancellation)).Username.ShouldBe("root");
    }

    [Fact]
    public async Task Asks_for_members_once_for_each_version()
    {
        var client = Client();
        await client.Capabilities.GetMembersAsync(["WorkItem"], UpstreamCall.Start(), Cancellation);
        await client.Capabilities.GetMembersAsync(["WorkItem"], UpstreamCall.Start(), Cancellation);
        _gitLab.Seen.Count.ShouldBe(3);

        _clock.Advance(TimeSpan.FromHours(1));
        _version = "18.9.0-ee";
        await client.Capabilities.GetMembersAsync(["WorkItem"], UpstreamCall.Start(), Cancellation);

        _gitLab.Seen.Count.ShouldBe(6);
    }

    [Fact]
    public async Task Does_not_keep_what_it_was_learning_when_it_was_told_to_forget()
    {
        var client = Client();
        var scopes = _gitLab.ThenWaits();
        var before = client.Capabilities.GetAsync(UpstreamCall.Start(), Cancellation);

        client.Capabilities.Forget();
        scopes.SetResult("""{"scopes":["api"]}""");

        (await before).CanWrite.ShouldBeTrue();
        client.Capabilities.Known.ShouldBeNull();
        (await client.Capabilities.GetAsync(UpstreamCall.Start(), Cancellation)).CanWrite.ShouldBeFalse();
    }

    [Fact]
    public async Task Asks_an_instance_that_hides_its_version_for_members_again_after_a_while()
    {
        var client = Client();
        _version = null;
        _widgets = "gone";
        (await client.Capabilities.GetMembersAsync(["WorkItem"], UpstreamCall.Start(), Cancellation))["WorkItem"]
            .Has("widgets").ShouldBeFalse();
        _widgets = "widgets";
        (await client.Capabilities.GetMembersAsync(["WorkItem"], UpstreamCall.Start(), Cancellation))["WorkItem"]
            .Has("widgets").ShouldBeFalse();

        _clock.Advance(TimeSpan.FromHours(1));

        (await client.Capabilities.GetMembersAsync(["WorkItem"], UpstreamCall.Start(), Cancellation))["WorkItem"]
            .Has("widgets").ShouldBeTrue();
    }

    [Fact]
    public async Task Asks_an_older_server_without_deprecated_arguments()
    {
        _knowsDeprecatedArguments = false;

        var members = await Client().Capabilities.GetMembersAsync(["WorkItem"], UpstreamCall.Start(), Cancellation);

        members["WorkItem"].Has("widgets").ShouldBeTrue();
    }

    [Theory]
    [InlineData("18.8.1-ee", 18, 8, 1)]
    [InlineData("19.2.0-pre", 19, 2, 0)]
    [InlineData("16.11", 16, 11, 0)]
    [InlineData("17.0.0-rc42-ee", 17, 0, 0)]
    public void Reads_a_version(string text, int major, int minor, int patch) =>
        GitLabVersion.Parse(text).ShouldBe(new GitLabVersion(major, minor, patch));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("main")]
    [InlineData("18")]
    public void Does_not_guess_a_version(string? text) => GitLabVersion.Parse(text).ShouldBeNull();

    [Fact]
    public void Orders_versions_by_their_numbers()
    {
        (GitLabVersion.Parse("18.10.0") > GitLabVersion.Parse("18.9.9")).ShouldBeTrue();
        (new GitLabVersion(18, 9, 0) <= new GitLabVersion(18, 9, 0)).ShouldBeTrue();
    }

    private GitLabClient Client() => new(_gitLab.Always(Answer).Connect(time: _clock), new SchemaMemory(), _clock);

    private HttpResponseMessage Answer(SeenRequest request)
    {
        if (request.Url.EndsWith("personal_access_tokens/self", StringComparison.Ordinal))
        {
            return Json("""{"id":1,"scopes":["read_api"]}""");
        }

        if (request.Body.Contains("__type", StringComparison.Ordinal))
        {
            return Members(request);
        }

        if (_version is null)
        {
            return request.Url.EndsWith("metadata", StringComparison.Ordinal)
                ? FakeGitLab.Response(HttpStatusCode.Forbidden, """{"message":"403 Forbidden"}""", "application/json")
                : Json("""{"data":{"metadata":null,"currentUser":{"id":"gid://gitlab/User/1","username":"root"}}}""");
        }

        return Json(
            $$$"""
            {"data":{"metadata":{"version":"{{{_version}}}","revision":"abc","enterprise":true},
             "currentUser":{"id":"gid://gitlab/User/1","username":"root"},"queryComplexity":{"score":9,"limit":250} } }
            """);
    }

    private HttpResponseMessage Members(SeenRequest request)
    {
        if (!_knowsDeprecatedArguments && request.Body.Contains("args(", StringComparison.Ordinal))
        {
            return Json(
                """
                {"errors":[{"message":"Field 'args' doesn't accept argument 'includeDeprecated'",
                 "extensions":{"code":"argumentNotAccepted"}}]}
                """);
        }

        return Json(
            $$$"""
            {"data":{"t0":{"fields":[{"name":"{{{_widgets}}}","args":[{"name":"onlyTypes"}]},{"name":"id","args":[]}],
             "inputFields":null,"enumValues":null},"t1":null,
             "t2":{"fields":null,"inputFields":null,"enumValues":[{"name":"OPEN"}]},
             "t3":{"fields":null,"inputFields":[{"name":"statusWidget"}],"enumValues":null} } }
            """);
    }

    private static HttpResponseMessage Json(string json) =>
        FakeGitLab.Response(HttpStatusCode.OK, json, "application/json");
}
