using GitLabGraph.GitLab.Generator.Operations;
using GitLabGraph.GitLab.Generator.Schema;

namespace GitLabGraph.GitLab.Generator.Tests;

public sealed class OperationFileTests
{
    private static readonly GitLabSchema Schema = GitLabSchema.Parse(
        """
        scalar Time
        enum State { OPEN CLOSED }
        input Filter { state: State, titles: [String!] }
        type Query { issue(id: ID!): Issue issues(where: Filter, first: Int = 10): [Issue!] }
        type Issue { id: ID! title: String state: State author: Person }
        type Person { name: String }
        """);

    [Fact]
    public void An_operation_becomes_a_record_of_its_variables()
    {
        var (name, text) = Single(
            "query Issues($where: Filter, $first: Int!, $states: [State!]) { issues(where: $where, first: $first) { id } }");

        name.ShouldBe("IssuesOperation");
        text.ShouldContain("public GitLabFilter? Where { get; init; }");
        text.ShouldContain("public required int First { get; init; }");
        text.ShouldContain("public IReadOnlyList<GitLabState>? States { get; init; }");
        text.ShouldContain("[\"where\"] = Where,");
    }

    [Fact]
    public void The_document_is_as_short_as_it_can_be_and_brings_the_fragments_it_uses()
    {
        var (_, text) = Single(
            """
            query One($id: ID!) {
              issue(id: $id) { ...A, author { name } }
            }
            fragment A on Issue { id ...B }
            fragment B on Issue { title }
            fragment Unused on Person { name }
            """);

        text.ShouldContain(
            "query One($id:ID!){issue(id:$id){...A author{name}}} fragment A on Issue{id ...B} fragment B on Issue{title}");
    }

    [Theory]
    [InlineData("query Q { issue(id: 1) { weight } }", "x.graphql: line 1, column 26: Issue has no field weight")]
    [InlineData("query Q { issue { id } }", "issue needs the argument id")]
    [InlineData("query Q { issue(id: 1, iid: 2) { id } }", "issue has no argument iid")]
    [InlineData("query Q { issue(id: 1) }", "issue needs a selection of fields")]
    [InlineData("query Q { issue(id: 1) { id { x } } }", "id has no fields")]
    [InlineData("query Q { issue(id: 1) { ...F } }", "unknown fragment F")]
    [InlineData("query Q { issue(id: 1) { ... on Epic { id } } }", "unknown type Epic")]
    [InlineData("query Q($a: Filters) { issue(id: 1) { id } }", "unknown type Filters")]
    [InlineData("{ issue(id: 1) { id } }", "an operation needs a name")]
    [InlineData("query Q { issue(id: 1 { id } }", "Syntax Error")]
    public void A_document_that_does_not_fit_the_schema_is_refused_with_its_place(string document, string mistake) =>
        Should.Throw<InvalidDataException>(() => Single(document)).Message.ShouldContain(mistake);

    [Fact]
    public void All_mistakes_are_told_at_once()
    {
        var exception = Should.Throw<InvalidDataException>(() => Single("query Q { issue(id: 1) { a b } }"));

        exception.Message.Split('\n').Length.ShouldBe(2);
    }

    private static (string Name, string Text) Single(string document) =>
        OperationFile.Of("x.graphql", document, Schema).Single();
}
