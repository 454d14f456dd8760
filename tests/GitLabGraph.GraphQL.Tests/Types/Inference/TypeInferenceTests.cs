using GitLabGraph.GraphQL.Relay;
using GitLabGraph.GraphQL.Sdl;
using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.GraphQL.Tests.Types.Inference;

public sealed class TypeInferenceTests
{
    [Fact]
    public void Makes_the_schema_that_the_annotations_say()
    {
        var printed = SchemaPrinter.Print(
            Library.Schema().AddGlobalObjectIdentification().AddMutationConventions().Create(),
            new SchemaPrinterOptions { Descriptions = false, AppliedDirectives = ["listSize"] });
        var approved = Path.Combine(
            RepositoryFolder.Root, "tests/GitLabGraph.GraphQL.Tests/Types/Inference/Library.graphql");

        printed.Split('\n').ShouldBe(File.ReadAllLines(approved));
    }

    [Fact]
    public void Takes_descriptions_from_xml_documentation_and_annotations()
    {
        var schema = SchemaBuilder.New().AddTypes(typeof(Described)).Create();

        schema.QueryType.Fields["page"].Description.ShouldBe("As annotated.");
        schema.TryGetType("PageInfo", out var page).ShouldBeTrue();
        page!.Description.ShouldBe("What lies before and after a page.");
    }

    [Fact]
    public void Tells_what_cannot_become_a_schema() => Should
        .Throw<SchemaException>(() => SchemaBuilder.New()
            .AddTypes(typeof(Broken), typeof(Library.Book))
            .AddGlobalObjectIdentification()
            .Create())
        .Errors.ShouldBe(
        [
            "GitLabGraph.GraphQL.Tests.Types.Inference.TypeInferenceTests+Broken.Single is a batch resolver and has to "
            + "answer a list.",
            "Unknown type \"Missing\".",
        ]);

    [QueryType]
    internal static class Described
    {
        [GraphQLDescription("As annotated.")]
        public static ConnectionPageInfo GetPage() => ConnectionPageInfo.Empty;
    }

    [QueryType]
    internal static class Broken
    {
        [BatchResolver]
        public static int Single([Parent] IReadOnlyList<object> parents) => parents.Count;

        [GraphQLType("Missing!")]
        public static object GetNothing() => new();
    }
}
