using GitLabGraph.GraphQL.Errors;

namespace GitLabGraph.GraphQL.Tests.Execution;

/// <summary>What resolvers make of a selection's arguments is made once for all its parents.</summary>
public sealed class DerivedArgumentTests
{
    private readonly Engine _engine;
    private int _made;

    public DerivedArgumentTests() => _engine = Engine.Of(
        "type Query { items: [Item!]! } type Item { times(by: Int!, plain: Boolean): String plain: String }",
        schema => schema
            .AddResolver("Query", "items", _ => new object[] { new { }, new { }, new { } })
            .AddResolver("Item", "plain", context => context.Derive(context.Selection, (_, _) => $"{++_made}"))
            .AddResolver("Item", "times", context => context.Derive(context.Selection, (given, selection) =>
            {
                _made++;
                var by = given.ArgumentValue<int>(selection, "by");
                return by > 0 ? $"by {by}" : throw new GraphQLException(new GraphQLError("Not by nothing."));
            })));

    [Fact]
    public async Task In_all_requests_where_no_variable_is_in_them()
    {
        const string Document = "{ items { a: times(by: 1) b: times(by: 2) } }";

        (await _engine.Ask(Document)).ShouldContain("""{"a":"by 1","b":"by 2"}""");
        await _engine.Ask(Document);

        _made.ShouldBe(2);
    }

    [Fact]
    public async Task In_one_request_where_a_variable_is_in_them()
    {
        const string Document = "query ($by: Int!) { items { times(by: $by) } }";

        (await _engine.Ask(Document, """{"by":1}""")).ShouldContain("by 1");
        (await _engine.Ask(Document, """{"by":2}""")).ShouldContain("by 2");

        _made.ShouldBe(2);
    }

    [Fact]
    public async Task An_exception_is_not_kept_and_a_field_without_arguments_shares_with_no_other()
    {
        (await _engine.Ask("{ items { times(by: 0) } }")).ShouldContain("Not by nothing.");
        _made.ShouldBe(3);

        (await _engine.Ask("{ items { plain } }")).ShouldContain("""[{"plain":"4"},{"plain":"5"},{"plain":"6"}]""");
    }
}
