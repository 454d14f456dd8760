using GitLabGraph.GraphQL.Errors;
using GitLabGraph.GraphQL.Execution;
using GitLabGraph.GraphQL.Relay;
using GitLabGraph.GraphQL.Tests.Execution;
using GitLabGraph.GraphQL.Tests.Types.Inference;
using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.GraphQL.Tests.Relay;

public sealed class GlobalObjectIdentificationTests
{
    private static readonly NodeIdSerializer Serializer = new();

    private readonly Engine _engine = Engine.Of(builder => builder
        .AddGlobalObjectIdentification(options => options.MaxAllowedNodeBatchSize = 3)
        .AddTypes(
            typeof(Library.Queries), typeof(Library.Book), typeof(Library.Magazine), typeof(Library.IReadable),
            typeof(Library.ILendable), typeof(Library.Lendable), typeof(Shelf), typeof(Crate)));

    [Fact]
    public async Task Finds_a_node_by_the_id_it_answered()
    {
        var id = Serializer.Format("Book", 2);

        (await _engine.Ask($$"""{ node(id: "{{id}}") { __typename id ... on Book { title } } }"""))
            .ShouldBe($$$$"""{"data":{"node":{"__typename":"Book","id":"{{{{id}}}}","title":"Emil"}}}""");
        (await _engine.Ask($$"""{ book(id: "{{id}}") { title } }""")).ShouldBe("""{"data":{"book":{"title":"Emil"}}}""");
    }

    [Fact]
    public async Task Finds_nodes_of_several_types_in_their_order()
    {
        var ids = $"\"{Serializer.Format("Shelf", "b")}\", \"{Serializer.Format("Book", 1)}\", \"{Serializer.Format("Shelf", "x")}\"";

        (await _engine.Ask($"{{ nodes(ids: [{ids}]) {{ ... on Book {{ title }} ... on Shelf {{ key }} }} }}"))
            .ShouldBe("""{"data":{"nodes":[{"key":"b"},{"title":"Momo"},null]}}""");
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("Qm9vazp4")]
    [InlineData("UXVlcnk6MQ")]
    public async Task Refuses_what_is_no_id(string id)
    {
        (await _engine.Ask($$"""{ node(id: "{{id}}") { id } }""")).ShouldContain("is no id of this API");

        var many = await _engine.Ask($$"""{ nodes(ids: ["{{id}}"]) { id } }""");
        many.ShouldContain("{\"nodes\":[null]}");
        many.ShouldContain("\"path\":[\"nodes\",0]");
    }

    [Fact]
    public async Task Refuses_more_ids_than_allowed() =>
        (await _engine.Ask("""{ nodes(ids: ["a", "b", "c", "d"]) { id } }"""))
            .ShouldContain("`nodes` takes 3 ids at most, but was given 4.");

    [Fact]
    public void Wants_a_resolver_for_every_node() => Should
        .Throw<SchemaException>(() => SchemaBuilder.New()
            .AddGlobalObjectIdentification()
            .AddTypes(typeof(Lost))
            .Create())
        .Errors.ShouldContain(error => error.Contains("The node type Lost cannot be found by its id"));

    [Theory]
    [InlineData("Crate", "closed", "It is closed.")]
    [InlineData("Crate", "broken", "Unexpected execution error")]
    [InlineData("Shelf", "closed", "It is closed.")]
    public async Task A_node_that_cannot_be_had_costs_its_own_place_among_others(string type, string key, string message)
    {
        string[] ids = [Serializer.Format("Crate", "a"), Serializer.Format(type, key), Serializer.Format("Shelf", "b")];

        var answer = await _engine.Ask("query ($ids: [ID!]!) { nodes(ids: $ids) { __typename } }", Variables(ids));

        answer.ShouldContain($"\"message\":\"{message}\"");
        answer.ShouldContain("\"path\":[\"nodes\",1]");
        answer.ShouldEndWith("""{"nodes":[{"__typename":"Crate"},null,{"__typename":"Shelf"}]}}""");
    }

    [Fact]
    public async Task Nodes_that_are_found_together_cost_their_places_together()
    {
        string[] ids = [Serializer.Format("Shelf", "broken"), Serializer.Format("Crate", "a"), Serializer.Format("Shelf", "b")];

        var answer = await _engine.Ask("query ($ids: [ID!]!) { nodes(ids: $ids) { __typename } }", Variables(ids));

        answer.ShouldContain("\"path\":[\"nodes\",0]");
        answer.ShouldContain("\"path\":[\"nodes\",2]");
        answer.ShouldEndWith("""{"nodes":[null,{"__typename":"Crate"},null]}}""");
    }

    [Fact]
    public async Task A_node_resolver_that_answers_too_few_is_told_of()
    {
        string[] ids = [Serializer.Format("Shelf", "few"), Serializer.Format("Shelf", "b")];

        (await _engine.Ask("query ($ids: [ID!]!) { nodes(ids: $ids) { __typename } }", Variables(ids)))
            .ShouldContain("\"path\":[\"nodes\",1]");
    }

    [Fact]
    public async Task Each_node_has_its_price()
    {
        string[] ids = [Serializer.Format("Crate", "a"), Serializer.Format("Crate", "b"), Serializer.Format("Crate", "c")];

        await using var result = await _engine.Run(new OperationRequest
        {
            Document = "query ($ids: [ID!]!) { nodes(ids: $ids) { __typename } }"u8.ToArray(),
            Variables = System.Text.Json.JsonDocument.Parse(Variables(ids)).RootElement,
            ContextData = new Dictionary<string, object?> { ["GraphQL-Cost"] = "validate" },
        });

        System.Text.Encoding.UTF8.GetString(result.Json.Span)
            .ShouldBe("""{"data":null,"extensions":{"cost":{"fieldCost":10,"typeCost":4}}}""");
    }

    private static string Variables(string[] ids) => System.Text.Json.JsonSerializer.Serialize(new { ids });

    [Node]
    internal sealed record Crate(string Id)
    {
        [NodeResolver]
        public static Crate Find(string id) => id switch
        {
            "closed" => throw new GraphQLException("It is closed."),
            "broken" => throw new InvalidOperationException("secret"),
            _ => new Crate(id),
        };
    }

    [Node]
    internal sealed record Shelf([property: GraphQLIgnore] string Name)
    {
        public string Id => Name;

        public string Key => Name;

        [NodeResolver]
        [BatchResolver]
        public static Task<IReadOnlyList<ResolverResult<Shelf>>> FindAsync(IReadOnlyList<string> ids)
        {
            if (ids.Contains("broken"))
            {
                throw new InvalidOperationException("secret");
            }

            return Task.FromResult<IReadOnlyList<ResolverResult<Shelf>>>(
                [.. ids.Where(id => id is not "few").Select(FindOne)]);
        }

        private static ResolverResult<Shelf> FindOne(string id) => id switch
        {
            "x" => new ResolverResult<Shelf>(null, null),
            "closed" => ResolverResult<Shelf>.Fail(new GraphQLError("It is closed.")),
            _ => new Shelf(id),
        };
    }

    [Node]
    internal sealed record Lost(string Id);
}
