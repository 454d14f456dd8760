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
            typeof(Library.ILendable), typeof(Library.Lendable), typeof(Shelf)));

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

    [Node]
    internal sealed record Shelf([property: GraphQLIgnore] string Name)
    {
        public string Id => Name;

        public string Key => Name;

        [NodeResolver]
        [BatchResolver]
        public static Task<IReadOnlyList<Shelf?>> FindAsync(IReadOnlyList<string> ids) =>
            Task.FromResult<IReadOnlyList<Shelf?>>([.. ids.Select(id => id is "x" ? null : new Shelf(id))]);
    }

    [Node]
    internal sealed record Lost(string Id);
}
