using GitLabGraph.GraphQL.Types;
using GitLabGraph.GraphQL.Validation;

namespace GitLabGraph.GraphQL.Tests.Validation;

/// <summary>What graphql-ruby lets pass, where it is allowed here too.</summary>
public sealed class ConflictingShapesTests
{
    private static readonly Schema Schema = SchemaBuilder.FromSdl(
        """
        type Query { widgets: [Widget], weight: Weight }
        interface Widget { type: String }
        type Weight implements Widget { type: String, value: Int, of: Weight, other: Weight, part: Weight }
        type Status implements Widget { type: String, value: String!, of: Status, part: Progress }
        type Progress implements Widget { type: String, value: [Float] }
        """).Create();

    private static readonly ValidationOptions Allowed = new() { AllowConflictingShapes = true };

    [Theory]
    [InlineData("{ widgets { ... on Weight { value } ... on Status { value } ... on Progress { value } } }")]
    [InlineData("{ widgets { ... on Weight { of { value } } ... on Status { of { value } } } }")]
    [InlineData("{ widgets { ... on Weight { part { x: type } } ... on Status { part { x: value } } } }")]
    public void Types_that_never_meet_may_answer_in_different_shapes_where_that_is_allowed(string document)
    {
        Check.Document(document, Schema).Validate()[0].Message.ShouldContain("conflicting types");
        Check.Document(document, Schema).With(Allowed).Passes();
    }

    [Theory]
    [InlineData("{ weight { x: type x: value } }", "different fields")]
    [InlineData("{ weight { of { type } of: other { type } } }", "different fields")]
    [InlineData("{ widgets { ... on Weight { x: value } ... on Weight { x: type } } }", "different fields")]
    [InlineData("{ widgets { ... on Weight { x: value } ... on Widget { x: type } } }", "different fields")]
    public void Fields_that_meet_in_one_object_still_have_to_be_the_same(string document, string reason) =>
        Check.Document(document, Schema).With(Allowed).Validate()
            .ShouldHaveSingleItem().Message.ShouldContain(reason);
}
