using System.Text;
using GitLabGraph.GraphQL.Errors;
using GitLabGraph.GraphQL.Execution;
using GitLabGraph.GraphQL.Subscriptions;
using GitLabGraph.GraphQL.Tests.Execution;

namespace GitLabGraph.GraphQL.Tests.Subscriptions;

/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Subscription"/></remarks>
public sealed class SubscriptionTests
{
    private readonly InMemoryTopics _topics = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Answers_each_event_as_a_query()
    {
        await using var stream = await OpenAsync("subscription { said(room: \"a\") { text late } }");
        await SendAsync("a", "one");
        await SendAsync("b", "elsewhere");
        await SendAsync("a", "two");
        await _topics.CompleteAsync("a");

        (await ReadAsync(stream)).ShouldBe(
        [
            """{"data":{"said":{"text":"one","late":"ONE"}}}""",
            """{"data":{"said":{"text":"two","late":"TWO"}}}""",
        ]);
        _topics.ListenerCount.ShouldBe(0);
    }

    [Fact]
    public async Task Goes_on_after_an_event_that_fails()
    {
        await using var stream = await OpenAsync("subscription { said(room: \"a\") { text } }");
        await SendAsync("a", "bad");
        await SendAsync("a", "good");
        await _topics.CompleteAsync("a");

        var answers = await ReadAsync(stream);

        answers[0].ShouldContain("\"message\":\"no such word\"");
        answers[0].ShouldEndWith("\"data\":{\"said\":null}}");
        answers[1].ShouldBe("""{"data":{"said":{"text":"good"}}}""");
    }

    [Fact]
    public async Task Is_no_stream_when_the_source_cannot_be_opened()
    {
        await using var result = await ExecuteAsync("subscription { said(room: \"closed\") { text } }");

        Encoding.UTF8.GetString(result.ShouldBeOfType<OperationResult>().Json.Span).ShouldBe(
            """{"errors":[{"message":"The room is closed.","locations":[{"line":1,"column":16}],"path":["said"]}]}""");
    }

    [Fact]
    public async Task Tells_a_broken_source_once_and_ends()
    {
        await using var stream = await OpenAsync("subscription { said(room: \"breaking\") { text } }");

        var answers = await ReadAsync(stream);

        answers.Count.ShouldBe(2);
        answers[1].ShouldContain("Unexpected execution error");
        answers[1].ShouldNotContain("wire");
    }

    [Fact]
    public async Task Unsubscribes_when_the_reader_leaves()
    {
        await using var stream = await OpenAsync("subscription { said(room: \"a\") { text } }");
        await SendAsync("a", "one");
        await foreach (var answer in stream.Results.WithCancellation(Cancellation))
        {
            await answer.DisposeAsync();
            break;
        }

        _topics.ListenerCount.ShouldBe(0);
    }

    [Fact]
    public async Task Drops_the_oldest_message_when_a_listener_is_too_slow()
    {
        await using var stream = await _topics.SubscribeAsync<int>("numbers", 2, null, Cancellation);
        for (var number = 1; number <= 5; number++)
        {
            await _topics.SendAsync("numbers", number, Cancellation);
        }

        await _topics.CompleteAsync("numbers");

        var received = new List<int>();
        await foreach (var number in stream.ReadEventsAsync())
        {
            received.Add(number);
        }

        received.ShouldBe([4, 5]);
    }

    private async Task SendAsync(string room, string text) => await _topics.SendAsync(room, text, Cancellation);

    private async Task<ResponseStream> OpenAsync(string document) =>
        (await ExecuteAsync(document)).ShouldBeOfType<ResponseStream>();

    private async Task<ExecutionResult> ExecuteAsync(string document) =>
        await Engine.Of(
            "type Query { a: Int } type Subscription { said(room: String!): Saying } type Saying { text: String! late: String }",
            schema => schema
                .AddSubscription("said", SubscribeAsync, context => new(context.Parent<string>() == "bad"
                    ? throw new GraphQLException("no such word")
                    : new { text = context.Parent<string>() }))
                .AddResolver("Saying", "late", async context =>
                {
                    await Task.Yield();
                    return ((dynamic)context.Parent<object>()).text.ToUpperInvariant();
                }))
            .Execute(new OperationRequest { Document = Encoding.UTF8.GetBytes(document) }, Cancellation);

    private async ValueTask<IAsyncEnumerable<object?>> SubscribeAsync(IResolverContext context)
    {
        var room = context.ArgumentValue<string>("room");
        return room switch
        {
            "closed" => throw new GraphQLException("The room is closed."),
            "breaking" => BreakAsync(),
            _ => (await _topics.SubscribeAsync<string>(room, context.RequestAborted)).ToEventsAsync(),
        };
    }

    private static async IAsyncEnumerable<object?> BreakAsync()
    {
        await Task.Yield();
        yield return "first";
        throw new InvalidOperationException("The wire is cut.");
    }

    private static async Task<List<string>> ReadAsync(ResponseStream stream)
    {
        var answers = new List<string>();
        await foreach (var answer in stream.Results.WithCancellation(Cancellation))
        {
            await using (answer)
            {
                answers.Add(Encoding.UTF8.GetString(answer.Json.Span));
            }
        }

        return answers;
    }
}
