namespace GitLabGraph.GraphQL.Tests.Execution;

public class RequestExecutorTests
{
    private static readonly object[] Animals =
    [
        new { __typename = "Dog", name = "Odie", barks = true },
        new { __typename = "Cat", name = "Garfield \"the\" cat", lives = 9, owner = new { name = "Jon" } },
        new { __typename = "Dog", name = "Rex", barks = false },
    ];

    private static readonly Engine Pets = Engine.Of(
        """
        type Query { pets(first: Int = 2): [Pet!]! name: String! }
        interface Pet { name: String }
        type Dog implements Pet { name: String barks: Boolean! }
        type Cat implements Pet { name: String lives: Int owner: Person }
        type Person { name: String pets: [Pet] }
        """,
        schema => schema
            .AddResolver("Query", "name", _ => "home")
            .AddResolver("Query", "pets", context => Animals.Take(context.ArgumentValue<int>("first"))));

    [Fact]
    public async Task Answers_fields_in_the_order_of_the_document()
    {
        var answer =
            await Pets.Ask("{ pets { __typename ...on Dog { barks } name ...C } name } fragment C on Cat { lives owner { n: name } }");

        answer.ShouldBe(
            """
            {"data":{"pets":[{"__typename":"Dog","barks":true,"name":"Odie"},
            {"__typename":"Cat","name":"Garfield \"the\" cat","lives":9,"owner":{"n":"Jon"}}],"name":"home"}}
            """.ReplaceLineEndings(""));
    }

    [Fact]
    public async Task Takes_arguments_from_variables_and_defaults()
    {
        (await Pets.Ask("query ($n: Int) { pets(first: $n) { name } }", """{"n":1}"""))
            .ShouldBe("""{"data":{"pets":[{"name":"Odie"}]}}""");
        (await Pets.Ask("query ($n: Int) { pets(first: $n) { __typename } }"))
            .ShouldBe("""{"data":{"pets":[{"__typename":"Dog"},{"__typename":"Cat"}]}}""");
    }

    [Fact]
    public async Task Leaves_out_what_conditions_leave_out_and_keeps_the_order()
    {
        const string document = "query ($a: Boolean!) { name @include(if: $a) x: __typename name }";
        (await Pets.Ask(document, """{"a":true}""")).ShouldBe("""{"data":{"name":"home","x":"Query"}}""");
        (await Pets.Ask(document, """{"a":false}""")).ShouldBe("""{"data":{"x":"Query","name":"home"}}""");
    }
}
