using System.Net;
using System.Text.Json;
using GitLabGraph.GitLab.Connections;
using GitLabGraph.GitLab.Errors;
using GitLabGraph.GitLab.GraphQL;
using GitLabGraph.GitLab.Tests.Fakes;

namespace GitLabGraph.GitLab.Tests.Freshness;

/// <summary>GitLab's GraphQL tells its failures with status 200, beside what it has.</summary>
public sealed class PassingFailureTests
{
    private const string Good = """{"data":{"currentUser":{"id":1}}}""";
    private static readonly GitLab.Freshness.Freshness Wanted = new(TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(60));

    private readonly FakeGitLab _gitLab = new();
    private readonly TestClock _clock = new();

    [Theory]
    [InlineData("Timeout on User.name")]
    [InlineData("Internal server error")]
    [InlineData("This endpoint has been requested too many times. Try again later.")]
    public async Task What_failed_for_a_moment_is_asked_again_by_the_next(string message)
    {
        var connection = _gitLab.Then(Failing(message)).Then(Good).Connect(time: _clock);

        (await AskAsync(connection)).ShouldBe(1);
        (await AskAsync(connection)).ShouldBe(0);
        (await AskAsync(connection)).ShouldBe(0);
        _gitLab.Seen.Count.ShouldBe(2);
    }

    [Fact]
    public async Task What_failed_for_a_moment_does_not_take_the_place_of_a_good_answer()
    {
        var connection = _gitLab.Then(Good).Then(Failing("Timeout on User.name")).Then(Good).Connect(time: _clock);
        await AskAsync(connection);
        _clock.Advance(TimeSpan.FromSeconds(31));

        while (_gitLab.Seen.Count < 3)
        {
            (await AskAsync(connection)).ShouldBe(0);
            await Task.Yield();
        }
    }

    [Fact]
    public async Task What_the_token_may_not_see_is_kept_like_any_answer()
    {
        const string Hidden =
            "The resource that you are attempting to access does not exist or you don't have permission to perform this action";
        var connection = _gitLab.Then(Failing(Hidden)).Then(Good).Connect(time: _clock);

        (await AskAsync(connection)).ShouldBe(1);
        (await AskAsync(connection)).ShouldBe(1);
    }

    [Fact]
    public async Task What_is_not_GitLabs_answer_is_asked_again_by_the_next()
    {
        var connection = _gitLab.Then(HttpStatusCode.OK, "<html>Sign in to the wireless</html>", "text/html").Then(Good)
            .Connect(time: _clock);

        (await Should.ThrowAsync<GitLabException>(() => AskAsync(connection))).Error.ShouldBe(GitLabError.NotUnderstood);
        (await AskAsync(connection)).ShouldBe(0);
    }

    private static string Failing(string message) =>
        $$"""{"data":{"currentUser":null},"errors":[{"message":{{JsonSerializer.Serialize(message)}},"path":["currentUser"]}]}""";

    private static async Task<int> AskAsync(GitLabConnection connection)
    {
        using var result = await new GitLabGraphQLClient(connection).RunIndexedAsync(
            new GraphQLOperation("{ currentUser { id } }"),
            UpstreamCall.Start() with { Freshness = Wanted },
            TestContext.Current.CancellationToken);
        return result.Errors.Count;
    }
}
