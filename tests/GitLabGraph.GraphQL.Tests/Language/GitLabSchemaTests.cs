using GitLabGraph.GraphQL.Language;

namespace GitLabGraph.GraphQL.Tests.Language;

/// <summary>GitLab's own schema: 3.8 MB of type system language that we did not write.</summary>
public sealed class GitLabSchemaTests
{
    [Fact]
    public void The_whole_schema_prints_to_a_text_that_prints_to_itself()
    {
        var text = File.ReadAllText(RepositoryFolder.Shared("gitlab/schema.graphql"));

        var once = SyntaxPrinter.Print(Utf8GraphQLParser.Parse(text, ParserOptions.Trusted));
        var twice = SyntaxPrinter.Print(Utf8GraphQLParser.Parse(once, ParserOptions.Trusted));

        twice.ShouldBe(once);
        once.Length.ShouldBeGreaterThan(2_400_000);
    }

    [Fact]
    public void The_whole_schema_is_too_much_for_a_stranger()
    {
        var text = File.ReadAllBytes(RepositoryFolder.Shared("gitlab/schema.graphql"));

        Should.Throw<SyntaxException>(() => Utf8GraphQLParser.Parse(text))
            .Message.ShouldBe("Syntax Error: Document contains more that 100000 tokens. Parsing aborted.");
    }
}
