using GitLabGraph.Unified.Tests.Lab;

namespace GitLabGraph.Unified.Tests.Filters;

/// <summary>GitLab takes a hundred names in a filter of work items, and refuses more in words of its own arguments.</summary>
public sealed class LongFilterTests(UnifiedLab lab) : IClassFixture<UnifiedLab>
{
    private const string Numbered = "query($given: [Int!]) { tickets(where: { numbers: $given }, first: 1) { totalCount } }";
    private const string Tagged = "query($given: [String!]) { tickets(where: { tags: $given }, first: 1) { totalCount } }";

    [Fact]
    public async Task As_many_as_GitLab_takes_are_asked()
    {
        (await lab.AskAsync(Numbered, new { given = Enumerable.Range(1, 100) })).ShouldBeClean();
        (await lab.AskAsync(Tagged, new { given = Enumerable.Range(1, 100).Select(Name) })).ShouldBeClean();
    }

    [Fact]
    public async Task More_are_refused_and_GitLab_is_spared()
    {
        foreach (var answer in new[]
        {
            await lab.AskAsync(Numbered, new { given = Enumerable.Range(1, 101) }),
            await lab.AskAsync(Tagged, new { given = Enumerable.Range(1, 101).Select(Name) }),
        })
        {
            answer.Codes.ShouldBe(["VALIDATION"]);
            answer.Json.GetProperty("errors")[0].GetProperty("message").GetString()!.ShouldContain("100 numbers or tags");
            answer.Upstream.ShouldBeEmpty();
        }
    }

    private static string Name(int number) => $"tag {number}";
}
