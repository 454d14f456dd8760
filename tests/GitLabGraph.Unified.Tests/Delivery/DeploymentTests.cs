using System.Text.Json;
using GitLabGraph.Unified.Tests.Lab;

namespace GitLabGraph.Unified.Tests.Delivery;

public sealed class DeploymentTests(UnifiedLab lab) : IClassFixture<UnifiedLab>
{
    [Fact]
    public async Task Ends_and_what_was_brought_are_asked_for_all_deployments_at_once()
    {
        var answer = (await lab.AskAsync(
            """
            { repo(path: "acme/platform/api") { deployments(first: 40) { totalCount nodes {
              number status ref sha finishedAt environment { name } triggeredBy { username } job { name stage status duration }
              pullRequests(first: 5) { totalCount nodes { reference mergedAt } } } } } }
            """)).ShouldBeClean();
        var all = answer.At("repo.deployments.nodes").EnumerateArray().ToList();

        answer.Upstream.Count(static request => !request.IsGraphQL).ShouldBe(1);
        answer.Upstream.Count(static request => request.IsGraphQL).ShouldBeLessThan(8);
        all.Count.ShouldBe(40);
        all.Where(static one => one.GetProperty("status").GetString() == "SUCCESS")
            .ShouldAllBe(static one => one.GetProperty("finishedAt").ValueKind == JsonValueKind.String);
        all.ShouldContain(static one => one.GetProperty("pullRequests").GetProperty("totalCount").GetInt32() > 0);
        all.ShouldContain(static one => one.GetProperty("job").ValueKind == JsonValueKind.Null);
    }

    [Theory]
    [InlineData("")]
    [InlineData("orderBy: CREATED_AT_ASC")]
    [InlineData("orderBy: UPDATED_AT_ASC")]
    [InlineData("orderBy: UPDATED_AT_DESC")]
    [InlineData("where: { status: SUCCESS }, orderBy: FINISHED_AT_DESC")]
    [InlineData("where: { status: SUCCESS, finishedAfter: \"2025-12-20T00:00:00Z\", finishedBefore: \"2026-02-20T00:00:00Z\" }")]
    [InlineData("where: { status: SUCCESS, finishedAfter: \"2025-12-20T00:00:00Z\" }, orderBy: FINISHED_AT_ASC")]
    public async Task Pages_of_any_size_make_the_whole_list(string arguments)
    {
        var whole = await ReadAsync(arguments, 1000);
        var read = await ReadAsync(arguments, 7);

        whole.Count.ShouldBeGreaterThan(5);
        whole.ShouldBeUnique();
        read.ShouldBe(whole);
    }

    [Fact]
    public async Task The_moment_of_an_end_belongs_to_what_is_after_it_and_to_what_is_before()
    {
        const string Ended = "deployments({0}, first: 1000) {{ nodes {{ number finishedAt }} }}";
        var whole = (await lab.AskAsync(
            $"{{ repo(path: \"acme/platform/api\") {{ {string.Format(null, Ended, "where: { status: SUCCESS }")} }} }}")).ShouldBeClean()
            .At("repo.deployments.nodes").EnumerateArray()
            .Select(static one => (Number: one.GetProperty("number").GetInt32(), End: one.GetProperty("finishedAt").GetString()!)).ToList();

        foreach (var (_, end) in whole)
        {
            var answer = (await lab.AskAsync(
                "query($end: DateTime) { repo(path: \"acme/platform/api\") { "
                    + $"after: {string.Format(null, Ended, "where: { status: SUCCESS, finishedAfter: $end }")} "
                    + $"before: {string.Format(null, Ended, "where: { status: SUCCESS, finishedBefore: $end }")} }} }}",
                new { end })).ShouldBeClean();

            Numbers(answer, "after").ShouldBe(
                whole.Where(one => string.CompareOrdinal(one.End, end) >= 0).Select(static one => one.Number), ignoreOrder: true);
            Numbers(answer, "before").ShouldBe(
                whole.Where(one => string.CompareOrdinal(one.End, end) <= 0).Select(static one => one.Number), ignoreOrder: true);
        }
    }

    [Theory]
    [InlineData("where: { updatedAfter: \"2026-01-01T00:00:00Z\" }, orderBy: CREATED_AT_ASC")]
    [InlineData("where: { finishedAfter: \"2026-01-01T00:00:00Z\" }, orderBy: UPDATED_AT_ASC")]
    [InlineData("where: { finishedAfter: \"2026-01-01T00:00:00Z\", updatedAfter: \"2026-01-01T00:00:00Z\" }")]
    [InlineData("where: { finishedAfter: \"2026-01-01T00:00:00Z\", status: FAILED }")]
    [InlineData("where: { finishedAfter: \"2026-01-01T00:00:00Z\" }")]
    [InlineData("where: { status: SUCCESS, finishedAfter: \"2026-01-01T00:00:00Z\" }, orderBy: CREATED_AT_ASC")]
    [InlineData("orderBy: FINISHED_AT_ASC")]
    [InlineData("where: { status: UNKNOWN }")]
    public async Task What_GitLab_cannot_tell_is_refused(string arguments)
    {
        var answer = await lab.AskAsync(
            $"{{ repo(path: \"acme/platform/api\") {{ name deployments({arguments}) {{ nodes {{ number }} }} }} }}");

        answer.Codes.ShouldBe(["VALIDATION"]);
        answer.Text("repo.name").ShouldNotBeEmpty();
    }

    [Fact]
    public async Task An_environment_lists_its_own_deployments_and_takes_no_other_name()
    {
        var answer = await lab.AskAsync(
            """
            { repo(path: "acme/platform/api") { environment(name: "staging") {
              deployments(first: 100) { nodes { environment { name } } }
              other: deployments(where: { environment: "production" }) { nodes { number } } } } }
            """);

        answer.Codes.ShouldBe(["VALIDATION"]);
        answer.At("repo.environment.deployments.nodes").EnumerateArray()
            .Select(static one => one.GetProperty("environment").GetProperty("name").GetString()).Distinct().ShouldBe(["staging"]);
    }

    private static IEnumerable<int> Numbers(LabAnswer answer, string list) =>
        answer.At($"repo.{list}.nodes").EnumerateArray().Select(static one => one.GetProperty("number").GetInt32());

    private async Task<List<int>> ReadAsync(string arguments, int size)
    {
        var (read, after) = (new List<int>(), default(string));

        do
        {
            var answer = (await lab.AskAsync(
                $"query($after: String) {{ repo(path: \"acme/platform/api\") {{ deployments({arguments} first: {size}, after: $after) {{ "
                    + "pageInfo { endCursor hasNextPage } nodes { number } } } }",
                new { after })).ShouldBeClean();
            read.AddRange(answer.At("repo.deployments.nodes").EnumerateArray().Select(static one => one.GetProperty("number").GetInt32()));
            after = answer.At("repo.deployments.pageInfo.hasNextPage").GetBoolean()
                ? answer.Text("repo.deployments.pageInfo.endCursor") : null;
        }
        while (after is not null);

        return read;
    }
}
