using GitLabGraph.GraphQL.Execution;
using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.GraphQL.Tests.Types;

public sealed class SchemaBuilderTests
{
    [Fact]
    public void Builds_a_schema_from_sdl()
    {
        var schema = SchemaBuilder.FromSdl(
            """
            type Query { hero(episode: Episode = JEDI @deprecated): Character }
            enum Episode { NEWHOPE, JEDI @deprecated(reason: "seen") }
            interface Character { name: String! }
            type Human implements Character { name: String!, height: Float }
            union Any = Human
            input Review @oneOf { stars: Int, text: String }
            scalar Url @specifiedBy(url: "https://url.spec.whatwg.org")
            directive @tag(name: String!) repeatable on OBJECT | FIELD_DEFINITION
            """).Create();

        var hero = schema.QueryType.Fields["hero"];
        hero.Coordinate.ShouldBe("Query.hero");
        hero.Arguments["episode"].DeprecationReason.ShouldBe("No longer supported");
        schema.TryGetType("Character", out var character).ShouldBeTrue();
        schema.GetPossibleTypes((CompositeType)character!).Select(type => type.Name).ShouldBe(["Human"]);
        schema.TryGetType("Review", out var review).ShouldBeTrue();
        ((InputObjectType)review!).IsOneOf.ShouldBeTrue();
        schema.TryGetType("Url", out var url).ShouldBeTrue();
        ((ScalarType)url!).SpecifiedBy.ShouldBe("https://url.spec.whatwg.org");
        schema.TryGetDirective("tag", out var tag).ShouldBeTrue();
        tag!.IsRepeatable.ShouldBeTrue();
        schema.DirectiveTypes.Select(directive => directive.Name)
            .ShouldBe(["tag", "include", "skip", "deprecated", "specifiedBy", "oneOf"]);
    }

    [Fact]
    public void Merges_extensions_wherever_they_stand()
    {
        var schema = SchemaBuilder.FromSdl(
            """
            extend type Query { b: Int }
            type Query { a: Int }
            extend schema { mutation: Change }
            schema { query: Query }
            type Change { c: Int }
            """).AddDocument("extend type Query { d(x: [Int!]! = 1): Int }").Create();

        schema.QueryType.Fields.Select(field => field.Name).ShouldBe(["a", "b", "d"]);
        schema.MutationType!.Name.ShouldBe("Change");
    }

    [Fact]
    public void Tells_everything_that_is_wrong_at_once()
    {
        var exception = Should.Throw<SchemaException>(() => SchemaBuilder.FromSdl(
            """
            type Query implements Node { a: Missing, b(x: Query): In, b: Int }
            interface Node { id: ID! }
            input In { self: In! }
            union Empty
            """).Create());

        exception.Errors.ShouldBe(
        [
            "Unknown type \"Missing\".",
            "Field \"Query.b\" can only be defined once.",
            "The type of Query.b must be Output Type but got: In.",
            "The type of Query.b(x:) must be Input Type but got: Query.",
            "Interface field Node.id expected but Query does not provide it.",
            "Cannot reference Input Object \"In\" within itself through a series of non-null fields: \"self\".",
            "Union type Empty must define one or more member types.",
        ], ignoreOrder: true);
    }

    [Fact]
    public void Refuses_a_resolver_for_a_field_that_does_not_exist() =>
        Should.Throw<SchemaException>(() => SchemaBuilder.FromSdl("type Query { a: Int }")
                .AddResolver("Query", "b", _ => 1).Create())
            .Errors.ShouldBe(["There is a resolver for Query.b, but the schema has no such field."]);

    [Fact]
    public void Binds_resolvers_by_coordinate_and_reads_properties_elsewhere()
    {
        var schema = SchemaBuilder.FromSdl("type Query { a: Int, b: Int, c: Int, d: Int }")
            .AddResolver("Query", "a", _ => 1)
            .AddResolver("Query", "b", async _ => await new ValueTask<object?>(1))
            .AddBatchResolver("Query", "c", contexts => new([.. contexts.Select(_ => ResolverResult.Ok(1))]))
            .Create();

        schema.QueryType.Fields["a"].Binding.ShouldBeOfType<FieldBinding.Pure>();
        schema.QueryType.Fields["b"].Binding.ShouldBeOfType<FieldBinding.Resolver>();
        schema.QueryType.Fields["c"].Binding.ShouldBeOfType<FieldBinding.Batch>();
        schema.QueryType.Fields["d"].Binding.ShouldBeOfType<FieldBinding.Pure>();
    }

    [Fact]
    public void Builds_the_schema_of_a_real_gitlab()
    {
        var path = RepositoryFolder.Shared("gitlab/schema.graphql");

        var schema = SchemaBuilder.FromSdl(File.ReadAllText(path)).Create();

        schema.Types.Count.ShouldBeGreaterThan(3_000);
        schema.QueryType.Fields.Count.ShouldBeGreaterThan(100);
    }
}
