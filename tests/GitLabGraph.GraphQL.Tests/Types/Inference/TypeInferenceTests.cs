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

    [Theory]
    [InlineData(typeof(Idle), "Idle.Rest answers nothing, but a field has a value")]
    [InlineData(typeof(Idle), "Idle.Sleep answers nothing, but a field has a value")]
    [InlineData(typeof(Idle), "Idle.Count takes \"number\" by reference, which no client can give")]
    [InlineData(typeof(Double), "Double.Twice is there several times, but a field has one method")]
    [InlineData(typeof(Colours), "Colour.Grey has the same value as GRAY, so that nobody can tell")]
    public void Tells_why_a_member_cannot_be_a_field(Type type, string reason) => Should
        .Throw<SchemaException>(() => SchemaBuilder.New().AddTypes(type).Create())
        .Errors.ShouldContain(error => error.Contains(reason));

    [Fact]
    public void Takes_the_one_of_several_methods_that_is_not_hidden() =>
        SchemaBuilder.New().AddTypes(typeof(Chosen)).Create().QueryType.Fields["twice"].Arguments.Count.ShouldBe(0);

    private enum Colour
    {
        Gray = 1,
        Grey = Gray,
    }

    [QueryType]
    internal static class Idle
    {
        public static Task Rest() => Task.CompletedTask;

        public static ValueTask Sleep() => default;

        public static int Count(ref int number) => number;
    }

    [QueryType]
    internal static class Double
    {
        public static int Twice() => 2;

        public static int Twice(int number) => 2 * number;
    }

    [QueryType]
    internal static class Chosen
    {
        public static int Twice() => 2;

        [GraphQLIgnore]
        public static int Twice(int number) => 2 * number;
    }

    [QueryType]
    private static class Colours
    {
        public static Colour Colour() => TypeInferenceTests.Colour.Grey;
    }

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
