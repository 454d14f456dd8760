using GitLabGraph.GraphQL.Sdl;
using GitLabGraph.GraphQL.Sdl.Comparison;
using GitLabGraph.GraphQL.Types;
using GitLabGraph.Unified.Tests.Lab;

namespace GitLabGraph.Unified.Tests;

public sealed class SchemaTests
{
    /// <summary>
    /// Set this to write the file anew after a change that is meant; to <see cref="Breaking"/> when it may break clients.
    /// </summary>
    private const string Refresh = "REFRESH_SCHEMA";

    private const string Breaking = "breaking";

    private static string File => Path.Combine(UnifiedLab.Root, "schema", "unified.graphql");

    [Fact]
    public void The_printed_schema_is_fresh_and_breaks_no_client_unawares()
    {
        var printed = SchemaPrinter.Print(UnifiedLab.Schema);
        var refresh = Environment.GetEnvironmentVariable(Refresh);

        if (refresh != Breaking)
        {
            BreaksOf(System.IO.File.ReadAllText(File), printed)
                .ShouldBeEmpty($"These changes break clients. If they are meant, set {Refresh}={Breaking}.");
        }

        if (refresh is not null)
        {
            System.IO.File.WriteAllText(File, printed);
        }

        printed.ShouldBe(
            System.IO.File.ReadAllText(File),
            $"Run this test once with {Refresh}=1 and look at the difference before it is committed.");
    }

    [Fact]
    public void A_field_that_is_taken_away_is_a_break()
    {
        var printed = SchemaPrinter.Print(UnifiedLab.Schema);
        var without = printed.Replace("  commentCount: Int\n", "  commentTotal: Int\n", StringComparison.Ordinal);

        without.ShouldNotBe(printed);
        BreaksOf(printed, without).ShouldContain(static change => change.Contains("Ticket.commentCount", StringComparison.Ordinal));
    }

    private static List<string> BreaksOf(string before, string after) =>
        [.. SchemaComparer.Compare(SchemaBuilder.FromSdl(before).Create(), SchemaBuilder.FromSdl(after).Create())
            .Where(static change => change.Severity == SchemaChangeSeverity.Breaking).Select(static change => change.Description)];
}
