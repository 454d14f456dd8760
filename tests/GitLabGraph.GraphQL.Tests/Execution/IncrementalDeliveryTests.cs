using System.Text;
using GitLabGraph.GraphQL.Execution;
using GitLabGraph.GraphQL.Tests.Execution.Differential;
using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.GraphQL.Tests.Execution;

/// <summary>When the parts of an answer come, beside what they hold: that is compared with graphql-js.</summary>
public sealed class IncrementalDeliveryTests
{
    private const string Sdl =
        """
        type Query { fast: String slow: String must: String! items: [Item!]! }
        type Item { n: Int! twice: Int! slow: String }
        type Mutation { add: Item! }
        """;

    private readonly TaskCompletionSource<object?> _slow = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<int> _batches = [];
    private CancellationToken _aborted;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_first_answer_does_not_wait_for_what_is_deferred()
    {
        await using var answers = await DeliverAsync("{ fast ... @defer { slow } }");

        (await answers.NextAsync()).ShouldBe("""{"data":{"fast":"now"},"pending":[{"id":"0","path":[]}],"hasNext":true}""");
        _slow.SetResult("later");
        (await answers.NextAsync()).ShouldBe("""{"incremental":[{"id":"0","data":{"slow":"later"}}],"completed":[{"id":"0"}],"hasNext":false}""");
        (await answers.NextAsync()).ShouldBeNull();
    }

    [Fact]
    public async Task Items_that_are_streamed_share_a_batch()
    {
        await using var answers = await DeliverAsync("{ items @stream(initialCount: 1) { n twice } }");

        (await answers.NextAsync()).ShouldBe(
            """{"data":{"items":[{"n":0,"twice":0}]},"pending":[{"id":"0","path":["items"]}],"hasNext":true}""");
        (await answers.NextAsync()).ShouldBe(
            """{"incremental":[{"id":"0","items":[{"n":1,"twice":2},{"n":2,"twice":4}]}],"completed":[{"id":"0"}],"hasNext":false}""");
        _batches.ShouldBe([1, 2]);
    }

    [Fact]
    public async Task A_list_cannot_begin_with_fewer_items_than_none()
    {
        await using var answers = await DeliverAsync("{ fast items @stream(initialCount: -1) { n } }");

        (await answers.NextAsync())!.ShouldContain("\"path\":[\"items\"],\"extensions\":{\"code\":\"BAD_USER_INPUT\"}");
    }

    [Fact]
    public async Task A_long_list_is_read_as_the_client_reads_and_let_go_when_it_leaves()
    {
        var list = new Countdown(1_000_000);
        var engine = Engine.Of(
            "type Query { list: [Int!]! }", schema => schema.EnableStream().AddResolver("Query", "list", _ => list));
        await using (var answers = new Answers(await engine.Execute(Request("{ list @stream(initialCount: 1) }"), Cancellation)))
        {
            await answers.NextAsync();
            list.Read.ShouldBe(2);
            await answers.NextAsync();
            list.Read.ShouldBe(102);
            await answers.NextAsync();
            list.Read.ShouldBe(202);
        }

        list.IsLetGo.ShouldBeTrue();
    }

    [Fact]
    public async Task A_long_list_arrives_whole()
    {
        var engine = Engine.Of(
            "type Query { list: [Int!]! }",
            schema => schema.EnableStream().AddResolver("Query", "list", _ => new Countdown(20_000)));
        await using var result = await engine.Execute(Request("{ list @stream(initialCount: 1) }"), Cancellation);

        (await MergeAsync(result)).Data!["list"]!.AsArray().Count.ShouldBe(20_000);
    }

    [Theory]
    [InlineData("type Query { list: [Int!] }", 1)]
    [InlineData("type Query { list: [Int!]! }", 0)]
    public async Task A_list_that_becomes_null_or_fails_is_let_go(string sdl, int initialCount)
    {
        var list = new Countdown(3) { IsBroken = true };
        var engine = Engine.Of(sdl, schema => schema.EnableStream().AddResolver("Query", "list", _ => list));

        await using (var result = await engine.Execute(Request($"{{ list @stream(initialCount: {initialCount}) }}"), Cancellation))
        {
            await MergeAsync(result);
        }

        list.IsLetGo.ShouldBeTrue();
    }

    [Fact]
    public async Task A_part_that_has_failed_waits_for_nothing_more()
    {
        await using var answers = await DeliverAsync("{ fast ... @defer { slow must } }");

        await answers.NextAsync();
        (await answers.NextAsync()).ShouldNotBeNull().ShouldContain("Cannot return null for non-nullable field Query.must.");
    }

    [Fact]
    public async Task Items_come_in_order_as_soon_as_they_are_whole()
    {
        await using var answers = await DeliverAsync("{ items @stream { n slow } }");

        await answers.NextAsync();
        var waiting = answers.NextAsync();
        waiting.IsCompleted.ShouldBeFalse();
        _slow.SetResult("later");
        (await waiting).ShouldBe(
            """{"incremental":[{"id":"0","items":[{"n":0,"slow":"later"},{"n":1,"slow":"later"},{"n":2,"slow":"later"}]}],"completed":[{"id":"0"}],"hasNext":false}""");
    }

    [Fact]
    public async Task A_null_that_no_place_in_the_part_admits_fails_the_part_alone()
    {
        await using var answers = await DeliverAsync("{ fast ... @defer(label: \"hard\") { must } }");

        await answers.NextAsync();
        (await answers.NextAsync()).ShouldBe(
            """{"completed":[{"id":"0","errors":[{"message":"Cannot return null for non-nullable field Query.must."""
            + "\",\"locations\":[" + """{"line":1,"column":36}],"path":["must"],"extensions":"""
            + """{"code":"INTERNAL_SERVER_ERROR"}}]}],"hasNext":false}""");
    }

    [Fact]
    public async Task What_is_deferred_below_a_null_is_not_announced()
    {
        await using var answers = await DeliverAsync("{ must ... @defer { fast } }");

        (await answers.NextAsync()).ShouldNotBeNull().ShouldEndWith("\"data\":null}");
        (await answers.NextAsync()).ShouldBeNull();
    }

    [Fact]
    public async Task Parts_below_a_mutation_follow_its_fields()
    {
        await using var answers = await DeliverAsync("mutation { a: add { n ... @defer { twice } } b: add { n } }");

        (await answers.NextAsync()).ShouldBe("""{"data":{"a":{"n":7},"b":{"n":7}},"pending":[{"id":"0","path":["a"]}],"hasNext":true}""");
        (await answers.NextAsync()).ShouldBe("""{"incremental":[{"id":"0","data":{"twice":14}}],"completed":[{"id":"0"}],"hasNext":false}""");
    }

    [Fact]
    public async Task A_part_says_that_the_time_is_over()
    {
        var options = new RequestExecutorOptions { ExecutionTimeout = TimeSpan.FromMilliseconds(30) };
        await using var answers = await DeliverAsync("{ fast ... @defer { slow items { slow } ... @defer { again: slow } } }", options);

        await answers.NextAsync();
        var rest = (await answers.RestAsync()).ShouldHaveSingleItem();

        rest.ShouldContain("REQUEST_TIMEOUT");
        rest.ShouldContain("\"again\":null");
        rest.ShouldEndWith("\"hasNext\":false}");
        _aborted.IsCancellationRequested.ShouldBeTrue();
    }

    [Fact]
    public async Task Who_stops_reading_stops_the_resolvers()
    {
        var answers = await DeliverAsync("{ fast ... @defer { slow } }");
        await answers.NextAsync();
        var waiting = answers.NextAsync();

        await answers.DisposeAsync();

        _aborted.IsCancellationRequested.ShouldBeTrue();
        waiting.IsCompleted.ShouldBeFalse();
    }

    [Theory]
    [InlineData("""{ fast ... @defer(if: false) { slow2: fast } }""")]
    [InlineData("""query($no: Boolean! = false) { fast ... @defer(if: $no) { slow2: fast } items @stream(if: $no) { n } }""")]
    [InlineData("""{ fast ... @defer { fast } }""")]
    [InlineData("""{ items @stream(initialCount: 3) { n } }""")]
    public async Task An_answer_with_nothing_to_put_off_is_one(string document)
    {
        await using var result = await ExecuteAsync(document, null);

        result.ShouldBeOfType<OperationResult>().Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_resolver_that_looks_ahead_sees_deferred_and_streamed_fields()
    {
        IReadOnlyList<string> seen = [];
        var engine = Engine.Of(
            "type Query { items: [Item!]! } type Item { n: Int! twice: Int! }",
            schema => schema.EnableDefer().EnableStream().AddResolver("Query", "items", context =>
            {
                context.Schema.TryGetType("Item", out var item).ShouldBeTrue();
                seen = [.. context.GetSelections((ObjectType)item!).Select(static selection => selection.ResponseName)];
                return new[] { new Item(1), new Item(2) };
            }));

        await using var result = await engine.Execute(Request("{ items @stream { n ... @defer { twice } } }"), Cancellation);
        var merged = await MergeAsync(result);

        seen.ShouldBe(["n", "twice"]);
        merged.Data!.ToJsonString().ShouldBe("""{"items":[{"n":1,"twice":2},{"n":2,"twice":4}]}""");
    }

    private static async Task<IncrementalMerge> MergeAsync(ExecutionResult result)
    {
        await using var answers = new Answers(result);
        return IncrementalMerge.Of(await answers.RestAsync());
    }

    private async Task<Answers> DeliverAsync(string document, RequestExecutorOptions? options = null) =>
        new(await ExecuteAsync(document, options));

    private ValueTask<ExecutionResult> ExecuteAsync(string document, RequestExecutorOptions? options) => Engine.Of(
        Sdl,
        schema => schema.EnableDefer().EnableStream()
            .AddResolver("Query", "fast", _ => "now")
            .AddResolver("Query", "slow", SlowAsync)
            .AddResolver("Query", "must", _ => null)
            .AddResolver("Query", "items", _ => new[] { new Item(0), new Item(1), new Item(2) })
            .AddResolver("Item", "slow", SlowAsync)
            .AddBatchResolver("Item", "twice", contexts =>
            {
                _batches.Add(contexts.Count);
                return new([.. contexts.Select(static context => ResolverResult.Ok(context.Parent<Item>().N * 2))]);
            })
            .AddResolver("Mutation", "add", _ => new Item(7)),
        options).Execute(Request(document), Cancellation);

    private ValueTask<object?> SlowAsync(IResolverContext context)
    {
        _aborted = context.RequestAborted;
        return new(_slow.Task);
    }

    private static OperationRequest Request(string document) => new()
    {
        Document = Encoding.UTF8.GetBytes(document),
        AcceptsIncrements = true,
    };

    /// <summary>A list that knows how far it was read.</summary>
    private sealed class Countdown(int count) : IEnumerable<object?>
    {
        public int Read { get; private set; }

        public bool IsBroken { get; init; }

        public bool IsLetGo { get; private set; }

        public IEnumerator<object?> GetEnumerator()
        {
            try
            {
                for (var left = count; left > 0; left--)
                {
                    Read++;
                    yield return IsBroken ? null : left;
                }
            }
            finally
            {
                IsLetGo = true;
            }
        }

        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
    }

    private sealed record Item(int N)
    {
        public int Twice => N * 2;
    }

    /// <summary>One answer after the other; a single result is a stream of one.</summary>
    private sealed class Answers(ExecutionResult result) : IAsyncDisposable
    {
        private readonly IAsyncEnumerator<OperationResult> _answers =
            ((result as ResponseStream)?.Results ?? One((OperationResult)result)).GetAsyncEnumerator(Cancellation);

        public async Task<string?> NextAsync()
        {
            if (!await _answers.MoveNextAsync())
            {
                return null;
            }

            await using var answer = _answers.Current;
            return Encoding.UTF8.GetString(answer.Json.Span);
        }

        public async Task<List<string>> RestAsync()
        {
            var rest = new List<string>();
            while (await NextAsync() is { } answer)
            {
                rest.Add(answer);
            }

            return rest;
        }

        public ValueTask DisposeAsync() => result.DisposeAsync();

        private static async IAsyncEnumerable<OperationResult> One(OperationResult answer)
        {
            await Task.Yield();
            yield return answer;
        }
    }
}
