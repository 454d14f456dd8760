using GitLabGraph.GraphQL.Relay;
using GitLabGraph.GraphQL.Tests.Execution;
using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.GraphQL.Tests.Types.Inference;

/// <summary>What an attribute means on a field is the same for a batch resolver as for one that sees one parent.</summary>
public sealed class BatchFieldTests
{
    private readonly Engine _engine = Engine.Of(builder => builder
        .AddGlobalObjectIdentification(options => options.AddNodeFields = false)
        .AddTypes(typeof(Queries), typeof(Team), typeof(TeamFields)));

    [Fact]
    public async Task Answers_global_ids_where_it_is_said_that_they_are_ids()
    {
        var serializer = new NodeIdSerializer();

        (await _engine.Ask("{ teams { leader guests } }")).ShouldBe(
            $$$"""
            {"data":{"teams":[{"leader":"{{{serializer.Format("User", 10)}}}","guests":["{{{serializer.Format("User", 11)}}}"]},
            {"leader":"{{{serializer.Format("User", 20)}}}","guests":["{{{serializer.Format("User", 21)}}}"]}]}}
            """.ReplaceLineEndings(""));
    }

    [Fact]
    public async Task Cuts_pages_where_it_is_said_that_the_list_is_paged() =>
        (await _engine.Ask("{ teams { words(first: 1) { nodes pageInfo { hasNextPage } } } }")).ShouldBe(
            """
            {"data":{"teams":[{"words":{"nodes":["one"],"pageInfo":{"hasNextPage":true}}},
            {"words":{"nodes":["one"],"pageInfo":{"hasNextPage":true}}}]}}
            """.ReplaceLineEndings(""));

    [Fact]
    public async Task Tells_each_parent_of_a_cursor_that_is_none()
    {
        var answer = await _engine.Ask("""{ teams { number words(after: "none") { nodes } } }""");

        answer.ShouldContain("""path":["teams",0,"words"],"extensions":{"code":"BAD_USER_INPUT"}""");
        answer.ShouldContain("""path":["teams",1,"words"],"extensions":{"code":"BAD_USER_INPUT"}""");
    }

    [QueryType]
    internal static class Queries
    {
        public static IReadOnlyList<Team?> Teams() => [new Team(1), new Team(2)];
    }

    internal sealed record Team(int Number);

    [ExtendObjectType(typeof(Team))]
    internal static class TeamFields
    {
        [BatchResolver]
        [ID("User")]
        public static IReadOnlyList<int> Leader([Parent] IReadOnlyList<Team> teams) => [.. teams.Select(team => team.Number * 10)];

        [BatchResolver]
        [ID("User")]
        public static Task<IReadOnlyList<IReadOnlyList<int>>> GuestsAsync([Parent] IReadOnlyList<Team> teams) =>
            Task.FromResult<IReadOnlyList<IReadOnlyList<int>>>([.. teams.Select(team => new[] { (team.Number * 10) + 1 })]);

        [BatchResolver]
        [UsePaging]
        public static IReadOnlyList<IReadOnlyList<string>> Words([Parent] IReadOnlyList<Team> teams) =>
            [.. teams.Select(_ => new[] { "one", "two" })];
    }
}
