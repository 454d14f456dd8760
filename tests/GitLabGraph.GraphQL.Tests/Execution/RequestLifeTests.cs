using System.Text;
using GitLabGraph.GraphQL.Execution;

namespace GitLabGraph.GraphQL.Tests.Execution;

/// <summary>Time, cancellation, order and crowds.</summary>
public sealed class RequestLifeTests
{
    private const string Sdl =
        """
        type Query { fast: String slow: String must: String! list: [Item!]! }
        type Item { n: Int! slow: String }
        type Mutation { add(n: Int!): Sum! fail: Sum! }
        type Sum { value: Int! later: Int! }
        """;

    [Fact]
    public async Task Answers_what_it_has_when_the_time_is_over()
    {
        var token = default(CancellationToken);
        var engine = Slow(TimeSpan.FromMilliseconds(30), context => token = context.RequestAborted);

        var answer = await engine.Ask("{ fast slow }");

        answer.ShouldContain("\"path\":[\"slow\"],\"extensions\":{\"code\":\"REQUEST_TIMEOUT\"}");
        answer.ShouldEndWith("\"data\":{\"fast\":\"now\",\"slow\":null}}");
        token.IsCancellationRequested.ShouldBeTrue();
    }

    [Fact]
    public async Task Stops_when_the_client_leaves()
    {
        using var client = new CancellationTokenSource();
        var started = new TaskCompletionSource<CancellationToken>(TaskCreationOptions.RunContinuationsAsynchronously);
        var engine = Slow(TimeSpan.FromMinutes(5), context => started.SetResult(context.RequestAborted));

        var answer = engine.Execute(Request("{ fast slow }"), client.Token).AsTask();
        var token = await started.Task;
        await client.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => answer);
        token.IsCancellationRequested.ShouldBeTrue();
    }

    [Fact]
    public async Task Runs_the_fields_of_a_mutation_one_after_the_other()
    {
        var log = new List<string>();
        var answer =
            await Counter(log).Ask("mutation { a: add(n: 1) { later value } b: add(n: 2) { value later } c: add(n: 3) { value } }");

        answer.ShouldBe("""{"data":{"a":{"later":1,"value":1},"b":{"value":3,"later":3},"c":{"value":6}}}""");
        log.ShouldBe(["add 1", "later 1", "add 2", "later 3", "add 3"]);
    }

    [Fact]
    public async Task Does_not_begin_the_next_field_of_a_mutation_when_data_is_null_already()
    {
        var log = new List<string>();
        var answer = await Counter(log).Ask("mutation { a: add(n: 1) { value } fail { value } b: add(n: 2) { value } }");

        answer.ShouldEndWith("\"data\":null}");
        log.ShouldBe(["add 1"]);
    }

    [Fact]
    public async Task Starts_all_resolvers_of_a_level_before_it_waits_for_one()
    {
        var waiting = 0;
        var all = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var engine = Engine.Of(Sdl, schema => schema
            .AddResolver("Query", "list", _ => Enumerable.Range(1, 20).Select(n => new { n }))
            .AddResolver("Item", "slow", async context =>
            {
                if (++waiting == 20)
                {
                    all.SetResult();
                }

                await all.Task.WaitAsync(context.RequestAborted);
                return "met";
            }));

        (await engine.Ask("{ list { n slow } }")).ShouldContain("""{"n":20,"slow":"met"}]""");
    }

    [Fact]
    public async Task Keeps_a_thousand_requests_at_once_apart()
    {
        var engine = Engine.Of(
            "type Query { twice(n: Int!): [Number!]! } type Number { n: Int! late: Int! batch: Int! }",
            schema => schema
                .AddResolver(
                    "Query",
                    "twice",
                    context => new[] { new { n = context.ArgumentValue<int>("n") }, new { n = context.ArgumentValue<int>("n") } })
                .AddResolver("Number", "late", async context =>
                {
                    await Task.Yield();
                    return ((dynamic)context.Parent<object>()).n;
                })
                .AddBatchResolver("Number", "batch", async contexts =>
                {
                    await Task.Yield();
                    return [.. contexts.Select(context => ResolverResult.Ok(((dynamic)context.Parent<object>()).n))];
                }));

        var answers = await Task.WhenAll(Enumerable.Range(0, 1000).Select(n =>
            engine.Ask("query ($n: Int!) { twice(n: $n) { n late batch } }", $$"""{"n":{{n}}}""")));

        for (var n = 0; n < answers.Length; n++)
        {
            var item = $$$"""{"n":{{{n}}},"late":{{{n}}},"batch":{{{n}}}}""";
            answers[n].ShouldBe($$$"""{"data":{"twice":[{{{item}}},{{{item}}}]}}""");
        }
    }

    [Fact]
    public async Task Writes_extensions_last()
    {
        var engine = Engine.Of(Sdl, schema => schema.AddResolver("Query", "fast", context =>
        {
            context.ContextData["cost"] = 7;
            return "now";
        }));

        await using var result = await engine.Run(Request("{ fast }") with { ResponseExtensions = [new CostExtension()] });

        Encoding.UTF8.GetString(result.Json.Span)
            .ShouldBe("""{"data":{"fast":"now"},"extensions":{"cost":{"fields":7,"note":null}}}""");
    }

    private static Engine Slow(TimeSpan timeout, Action<IResolverContext> started) => Engine.Of(
        Sdl,
        schema => schema
            .AddResolver("Query", "fast", _ => "now")
            .AddResolver("Query", "slow", async context =>
            {
                started(context);
                await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, context.RequestAborted);
                return "never";
            }),
        new RequestExecutorOptions { ExecutionTimeout = timeout });

    private static Engine Counter(List<string> log)
    {
        var sum = 0;
        return Engine.Of(Sdl, schema => schema
            .AddResolver("Mutation", "add", async context =>
            {
                await Task.Yield();
                log.Add($"add {context.ArgumentValue<int>("n")}");
                return new { value = sum += context.ArgumentValue<int>("n") };
            })
            .AddResolver("Mutation", "fail", _ => null)
            .AddResolver("Sum", "later", async _ =>
            {
                await Task.Yield();
                log.Add($"later {sum}");
                return sum;
            }));
    }

    private static OperationRequest Request(string document) => new() { Document = Encoding.UTF8.GetBytes(document) };

    private sealed class CostExtension : IResponseExtension
    {
        public string Name => "cost";

        public object? GetValue(IDictionary<string, object?> contextData) =>
            new Dictionary<string, object?> { ["fields"] = contextData["cost"], ["note"] = null };
    }
}
