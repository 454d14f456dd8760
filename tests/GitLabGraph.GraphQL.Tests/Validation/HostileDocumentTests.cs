using System.Diagnostics;
using System.Text;
using GitLabGraph.GraphQL.Errors;
using GitLabGraph.GraphQL.Language;
using GitLabGraph.GraphQL.Types;
using GitLabGraph.GraphQL.Validation;

namespace GitLabGraph.GraphQL.Tests.Validation;

/// <summary>
/// Documents that are made to cost: each ends soon, with an error that says why, or is valid and cheap.
/// </summary>
public sealed class HostileDocumentTests
{
    private static readonly Schema Schema = SchemaBuilder.FromSdl(
        """
        type Query { me: User, users(filter: Filter, ids: [[[[Int]]]]): [User] }
        type User implements Named { id: ID, name: String, friend(name: String): User, friends(first: Int): [User] }
        interface Named { name: String }
        input Filter { not: Filter, name: String }
        """).Create();

    private static readonly ValidationOptions Unlimited = new()
    {
        MaxDepth = int.MaxValue,
        MaxNesting = int.MaxValue,
        MaxFields = int.MaxValue,
        MaxAliases = int.MaxValue,
        MaxDirectives = int.MaxValue,
        MaxIntrospections = int.MaxValue,
    };

    [Fact]
    public void Ten_thousand_aliases_are_too_many() =>
        Refused("{ " + Many(10_000, i => $"a{i}: me {{ id }} ") + "}", "The document has more than 500 aliases.");

    [Fact]
    public void The_whole_schema_many_times_is_too_much() =>
        Refused(
            "{ ...A ...B } fragment A on Query { " + Many(6, i => $"a{i}: __schema {{ ...S }} ") + "} fragment B on Query { "
                + Many(5, i => $"b{i}: __schema {{ ...S }} ") + "} fragment S on __Schema { types { name } }",
            "The operation asks more than 10 times for __schema.");

    [Fact]
    public void A_hundred_and_fifty_levels_are_too_deep() =>
        Refused(Deep(150), "The operation has fields 150 levels deep; at most 64 are allowed.");

    [Fact]
    public void Nesting_is_bounded_even_where_depth_is_not() =>
        Refused(
            Deep(180),
            "The document is nested more than 100 levels deep.",
            Unlimited with { MaxNesting = 100 });

    [Fact]
    public void Levels_are_counted_through_fragments() =>
        Refused(
            "{ ...F0 } " + Many(100, i => $"fragment F{i} on Query {{ ...F{i + 1} me {{ ...U }} }} ")
                + "fragment F100 on Query { me { ...U } } fragment U on User { " + DeepFriends(70) + " }",
            "The operation has fields 71 levels deep; at most 64 are allowed.");

    [Fact]
    public void A_chain_of_fragments_is_nested() =>
        Refused(
            "{ ...F0 } " + Many(1_000, i => $"fragment F{i} on Query {{ ...F{i + 1} }} ") + "fragment F1000 on Query { me { id } }",
            "The document is nested more than 256 levels deep.");

    [Fact]
    public void A_bomb_of_fragments_is_counted_without_being_written_out() =>
        Refused(
            "{ me { ...F0 } } "
                + Many(40, i => $"fragment F{i} on User {{ a: friend {{ ...F{i + 1} }} b: friend {{ ...F{i + 1} }} }} ")
                + "fragment F40 on User { id }",
            "The operation has more than 5000 fields when its fragments are written out.");

    [Fact]
    public void A_bomb_of_fragments_is_judged_in_linear_time_where_there_is_no_limit()
    {
        var bomb = "{ me { ...F0 } } "
            + Many(40, i => $"fragment F{i} on User {{ a: friend {{ ...F{i + 1} }} b: friend {{ ...F{i + 1} }} }} ")
            + "fragment F40 on User { id }";

        Soon(() => Check.Document(bomb, Schema).With(Unlimited).Passes());
    }

    [Fact]
    public void Thousands_of_equal_fields_merge_in_linear_time()
    {
        var fields = "{ " + Many(20_000, _ => "me { id name friend { id } } ") + "}";

        Soon(() => Check.Document(fields, Schema).With(Unlimited).Passes());
    }

    [Fact]
    public void Hundreds_of_fragments_with_the_same_fields_merge_in_linear_time()
    {
        var document = "{ me { " + Many(500, i => $"...F{i} ") + "} } "
            + Many(500, i => $"fragment F{i} on User {{ id name friend {{ id name }} }} ");

        Soon(() => Check.Document(document, Schema).With(Unlimited).Passes());
    }

    [Fact]
    public void Comparing_pairs_of_conflicting_fields_ends_at_a_limit()
    {
        var fields = "{ " + Many(3_000, i => $"me {{ friend(name: \"{i % 2}\") {{ id }} }} ") + "}";

        Soon(() => Check.Document(fields, Schema).With(Unlimited with { MaxErrors = int.MaxValue }).Validate()
            .ShouldContain(error => error.Message == "Validation aborted." && error.Code == ErrorCodes.LimitExceeded));
    }

    [Fact]
    public void A_thousand_directives_are_too_many() =>
        Refused("{ " + Many(1_000, _ => "me @include(if: true) { id } ") + "}", "The document has more than 500 directives.");

    [Fact]
    public void Values_are_nested_within_bounds() =>
        Refused(
            "{ users(ids: " + new string('[', 199) + new string(']', 199) + ") { id } }",
            "The document is nested more than 100 levels deep.",
            ValidationOptions.Default with { MaxNesting = 100 });

    [Fact]
    public void After_a_hundred_errors_the_validator_says_that_there_are_more()
    {
        var errors = Check.Document("{ " + Many(400, i => $"unknown{i} ") + "}", Schema).Validate();

        errors.Count.ShouldBe(101);
        errors[^1].Message.ShouldBe("Too many validation errors, error limit reached. Validation aborted.");
        errors[^1].Code.ShouldBe(ErrorCodes.LimitExceeded);
        errors[0].Code.ShouldBe(ErrorCodes.ValidationFailed);
    }

    [Fact]
    public void A_document_of_ten_megabytes_is_not_even_read_to_its_end()
    {
        var document = Encoding.UTF8.GetBytes("{ " + Many(450_000, _ => "me { id friend { id } } ") + "}");
        document.Length.ShouldBeGreaterThan(10_000_000);

        Soon(() => Should.Throw<SyntaxException>(() => Utf8GraphQLParser.Parse(document)));
    }

    [Fact]
    public void A_megabyte_of_fields_is_refused_where_the_parser_has_no_limit() =>
        Refused(
            "{ " + Many(45_000, _ => "me { id friend { id } } ") + "}",
            "The operation has more than 5000 fields when its fragments are written out.");

    [Fact]
    public void Operations_that_share_fragments_are_judged_within_bounds()
    {
        var document = Many(600, i => $"query Q{i}($v: Int) {{ me {{ ...F0 }} }} ")
            + Many(300, i => $"fragment F{i} on User {{ ...F{i + 1} friends(first: $v) {{ id }} }} ")
            + "fragment F300 on User { id }";

        Soon(() => Check.Document(document, Schema).With(Unlimited).Validate()
            .ShouldHaveSingleItem().Message.ShouldBe("Validation aborted."));
    }

    [Fact]
    public void Suggestions_can_be_turned_off() =>
        Check.Document("{ mee { id } users(filtr: {}) { id } }", Schema)
            .With(ValidationOptions.Default with { Suggestions = false })
            .Fails(
                ("Cannot query field \"mee\" on type \"Query\".", 1, 3),
                ("Unknown argument \"filtr\" on field \"Query.users\".", 1, 20));

    [Fact]
    public void Introspection_can_be_turned_off() =>
        Check.Document("{ __schema { description } me { __typename } }", Schema)
            .With(ValidationOptions.Default with { AllowIntrospection = false })
            .Fails((
                "GraphQL introspection has been disabled, but the requested query contained the field \"__schema\".", 1, 3));

    private static void Refused(string document, string message, ValidationOptions? options = null) => Soon(() =>
    {
        var error = Check.Document(document, Schema).With(options ?? ValidationOptions.Default).Validate()
            .ShouldHaveSingleItem();
        error.Message.ShouldBe(message);
        error.Code.ShouldBe(ErrorCodes.LimitExceeded);
        error.Locations.ShouldNotBeEmpty();
    });

    // Generous for a loaded machine, and far below what the square of these sizes would take.
    private static void Soon(Action act)
    {
        var started = Stopwatch.GetTimestamp();
        act();
        Stopwatch.GetElapsedTime(started).ShouldBeLessThan(TimeSpan.FromSeconds(20));
    }

    private static string Many(int count, Func<int, string> write) =>
        Enumerable.Range(0, count).Aggregate(new StringBuilder(), (text, i) => text.Append(write(i))).ToString();

    private static string Deep(int levels) => "{ me { " + DeepFriends(levels - 1) + " } }";

    private static string DeepFriends(int levels) =>
        string.Concat(Enumerable.Repeat("friend { ", levels - 1)) + "id" + string.Concat(Enumerable.Repeat(" }", levels - 1));
}
