using System.Text;
using GitLabGraph.GraphQL.Execution;

namespace GitLabGraph.GraphQL.Tests.Execution;

/// <summary>A short question can have a long answer: one text under many names.</summary>
public sealed class AnswerSizeTests
{
    private const int Most = 10_000;
    private const string Sdl = "type Query { item: Item items: [Item]! must: Item! } type Item { text: String! slow: String! }";
    private const string Error = "\"code\":\"ANSWER_TOO_LARGE\"";

    private static readonly string Text = new('x', 1_000);
    private int _resolved;

    [Theory]
    [InlineData("item { NAMES }")]
    [InlineData("must { NAMES }")]
    [InlineData("items { a: text b: text }")]
    [InlineData("items { slow }")]
    [InlineData("items { a: slow b: text }")]
    [InlineData("must { LATE }")]
    public async Task An_answer_that_grows_too_large_is_null_with_one_error(string selection)
    {
        var names = string.Join(' ', Enumerable.Range(0, 30).Select(number => $"a{number}: text"));
        var late = string.Join(' ', Enumerable.Range(0, 30).Select(number => $"a{number}: slow"));
        var document = $"{{ {selection.Replace("NAMES", names).Replace("LATE", late)} }}";

        var answer = await Lab().Ask(document);

        answer.ShouldEndWith(",\"data\":null}");
        answer.Split(Error).Length.ShouldBe(2);
        answer.Length.ShouldBeLessThan(1_000);
    }

    [Fact]
    public async Task An_answer_that_is_just_small_enough_is_whole()
    {
        var answer = await Lab().Ask("{ item { a: text b: text c: text d: text e: text f: text g: text h: text } }");

        answer.ShouldNotContain("errors");
        answer.Length.ShouldBeInRange(8_000, Most);
    }

    [Fact]
    public async Task Nothing_is_asked_below_an_answer_that_is_null_already()
    {
        await Lab().Ask("{ items { text } must { slow } }");

        _resolved.ShouldBe(0);
    }

    [Fact]
    public async Task A_part_that_grows_too_large_fails_alone()
    {
        var request = new OperationRequest
        {
            Document = Encoding.UTF8.GetBytes("{ item { text } ... @defer { items { text } } }"), AcceptsIncrements = true,
        };
        await using var result = await Lab().Execute(request, TestContext.Current.CancellationToken);
        var answers = new List<string>();
        await foreach (var answer in result.ShouldBeOfType<ResponseStream>().Results)
        {
            answers.Add(Encoding.UTF8.GetString(answer.Json.Span));
            await answer.DisposeAsync();
        }

        answers[0].ShouldContain(Text);
        answers[^1].ShouldContain(Error);
        answers[^1].ShouldEndWith("\"hasNext\":false}");
        answers.Count.ShouldBe(2);
    }

    [Fact]
    public async Task An_answer_that_was_long_once_costs_the_next_ones_little()
    {
        const string Document = "query ($n: Int!) { list(n: $n) { text late } }";
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var isOpen = true;
        var engine = Engine.Of(
            "type Query { list(n: Int!): [Item!]! } type Item { text: String! late: String! }",
            schema => schema
                .AddResolver("Query", "list", static context =>
                    Enumerable.Range(0, context.ArgumentValue<int>("n")).Select(static _ => new { text = Text }))
                .AddResolver("Item", "late", async _ =>
                {
                    await (isOpen ? Task.CompletedTask : gate.Task);
                    return "";
                }));
        (await engine.Ask(Document, """{"n":8000}""")).Length.ShouldBeGreaterThan(8_000_000);
        isOpen = false;

        var before = GC.GetAllocatedBytesForCurrentThread();
        var waiting = Enumerable.Range(0, 20).Select(_ => engine.Ask(Document, """{"n":1}""")).ToArray();
        var bytes = GC.GetAllocatedBytesForCurrentThread() - before;

        gate.SetResult();
        await Task.WhenAll(waiting);
        bytes.ShouldBeLessThan(50_000_000);
    }

    private Engine Lab() => Engine.Of(
        Sdl,
        schema => schema.EnableDefer()
            .AddResolver("Query", "item", static _ => new { text = Text })
            .AddResolver("Query", "must", static _ => new { text = Text })
            .AddResolver("Query", "items", static _ => Enumerable.Range(0, 100).Select(static _ => new { text = Text }))
            .AddResolver("Item", "slow", async _ =>
            {
                _resolved++;
                await Task.Yield();
                return Text;
            }),
        new RequestExecutorOptions { MaxAnswerBytes = Most });
}
