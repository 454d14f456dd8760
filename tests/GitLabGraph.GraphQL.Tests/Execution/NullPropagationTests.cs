using GitLabGraph.GraphQL.Errors;
using GitLabGraph.GraphQL.Execution;

namespace GitLabGraph.GraphQL.Tests.Execution;

/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Handling-Execution-Errors"/></remarks>
public class NullPropagationTests
{
    private const string Sdl =
        """
        type Query { hero: Hero must: Hero! tail: String }
        type Hero { name: String! late: String! batch: String! friend: Hero friends: [Hero!] maybe: [Hero] must: Hero! tail: String }
        """;

    // What stands in a field's place says how it behaves: a failing value throws, everything late comes after a yield.
    private static readonly Engine Heroes = Engine.Of(Sdl, schema => schema
        .AddResolver("Hero", "name", context => Read(context, "name"))
        .AddResolver("Hero", "late", async context =>
        {
            await Task.Yield();
            return Read(context, "late");
        })
        .AddBatchResolver("Hero", "batch", async contexts =>
        {
            await Task.Yield();
            return [.. contexts.Select(context => Read(context, "batch") is { } value
                ? ResolverResult.Ok(value)
                : ResolverResult.Fail(new GraphQLError("no batch")))];
        }));

    private static readonly object Good = Hero();

    [Theory]
    [InlineData("{ hero { name } tail }", """{"hero":{"name":"a"},"tail":"end"}""")]
    [InlineData("{ hero { late batch } tail }", """{"hero":{"late":"b","batch":"c"},"tail":"end"}""")]
    [InlineData("{ hero { late friends { batch late name } batch } }", """{"hero":{"late":"b","friends":[],"batch":"c"}}""")]
    public async Task Writes_late_values_in_their_places(string document, string data) =>
        (await Heroes.Ask(document, root: Root(Good))).ShouldBe($$"""{"data":{{data}}}""");

    [Theory]
    [InlineData("name")]
    [InlineData("late")]
    public async Task Puts_null_at_the_nearest_place_that_admits_it(string field)
    {
        var answer = await Heroes.Ask(
            $$"""{ hero { name friend { tail must { {{field}} } } } tail }""",
            root: Root(Hero(friend: Hero(must: Hero(name: null, late: null)))));

        answer.ShouldBe(
            """
            {"errors":[{"message":"Cannot return null for non-nullable field Hero.FIELD.",
            "locations":[{"line":1,"column":36}],"path":["hero","friend","must","FIELD"],
            "extensions":{"code":"INTERNAL_SERVER_ERROR"}}],
            "data":{"hero":{"name":"a","friend":null},"tail":"end"}}
            """.ReplaceLineEndings("").Replace("FIELD", field));
    }

    [Theory]
    [InlineData("name")]
    [InlineData("late")]
    [InlineData("batch")]
    public async Task Makes_a_nullable_item_null_and_leaves_its_fellows(string field)
    {
        var answer = await Heroes.Ask(
            $$"""{ hero { maybe { tail {{field}} } late } }""",
            root: Root(Hero(maybe: [Hero(), Hero(name: null, late: null, batch: null), null, Hero()])));

        answer.ShouldContain("\"path\":[\"hero\",\"maybe\",1,\"" + field + "\"]");
        answer.ShouldContain("\"maybe\":[{\"tail\":\"t\",\"" + field + "\":");
        answer.ShouldContain("},null,null,{\"tail\":\"t\"");
        answer.ShouldEndWith("],\"late\":\"b\"}}}");
    }

    [Theory]
    [InlineData("name")]
    [InlineData("late")]
    [InlineData("batch")]
    public async Task Makes_the_whole_list_null_when_its_items_must_not_be(string field)
    {
        var answer = await Heroes.Ask(
            $$"""{ hero { a: late friends { x: late {{field}} y: late } z: late } }""",
            root: Root(Hero(friends: [Hero(), Hero(name: null, late: field == "late" ? null : "b", batch: null), Hero()])));

        answer.ShouldEndWith("\"data\":{\"hero\":{\"a\":\"b\",\"friends\":null,\"z\":\"b\"}}}");
    }

    [Theory]
    [InlineData("name")]
    [InlineData("late")]
    [InlineData("batch")]
    public async Task Makes_data_null_when_nothing_above_admits_it(string field)
    {
        var answer = await Heroes.Ask(
            $$"""{ tail must { late must { {{field}} } } }""",
            root: Root(Hero(must: Hero(name: null, late: null, batch: null)), must: true));

        answer.ShouldEndWith("\"data\":null}");
    }

    [Fact]
    public async Task Starts_nothing_below_a_place_that_has_become_null()
    {
        var calls = 0;
        var engine = Engine.Of(
            "type Query { a: A } type A { bad: String! deep: B } type B { batch: String }",
            schema => schema
                .AddResolver("Query", "a", _ => new object())
                .AddResolver("A", "deep", _ => new object())
                .AddBatchResolver("B", "batch", contexts =>
                {
                    calls++;
                    return new([.. contexts.Select(_ => ResolverResult.Ok("x"))]);
                }));

        (await engine.Ask("{ a { deep { batch } bad } }")).ShouldEndWith("\"data\":{\"a\":null}}");
        calls.ShouldBe(0);
    }

    [Fact]
    public async Task Masks_what_a_resolver_throws_and_keeps_what_it_says()
    {
        var engine = Engine.Of(
            "type Query { bad: String told: String fine: String }",
            schema => schema
                .AddResolver("Query", "bad", _ => throw new InvalidOperationException("password=1234"))
                .AddResolver("Query", "told", _ => throw new GraphQLException(new GraphQLError("Not for you.") { Code = "FORBIDDEN" }))
                .AddResolver("Query", "fine", _ => "x"));

        var answer = await engine.Ask("{ bad told fine }");

        answer.ShouldNotContain("password");
        answer.ShouldContain(
            """
            {"message":"Unexpected execution error","locations":[{"line":1,"column":3}],
            "path":["bad"],"extensions":{"code":"INTERNAL_SERVER_ERROR","correlationId":
            """.ReplaceLineEndings(""));
        answer.ShouldContain(
            """
            {"message":"Not for you.","locations":[{"line":1,"column":7}],
            "path":["told"],"extensions":{"code":"FORBIDDEN"}}
            """.ReplaceLineEndings(""));
        answer.ShouldEndWith("""],"data":{"bad":null,"told":null,"fine":"x"}}""");
    }

    private static object? Read(IResolverContext context, string field) => context.Parent<Dictionary<string, object?>>()[field];

    private static Dictionary<string, object?> Hero(
        string? name = "a", string? late = "b", string? batch = "c", object? friend = null, object? must = null,
        object?[]? friends = null, object?[]? maybe = null) => new()
        {
            ["name"] = name,
            ["late"] = late,
            ["batch"] = batch,
            ["friend"] = friend,
            ["must"] = must,
            ["friends"] = friends ?? [],
            ["maybe"] = maybe,
            ["tail"] = "t",
        };

    private static Dictionary<string, object?> Root(object hero, bool must = false) => new()
    {
        ["hero"] = hero,
        ["must"] = must ? hero : null,
        ["tail"] = "end",
    };
}
