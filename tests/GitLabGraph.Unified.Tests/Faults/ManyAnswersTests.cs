using System.Text.Json;
using GitLabGraph.Unified.Tests.Lab;

namespace GitLabGraph.Unified.Tests.Faults;

/// <summary>Answers that are small enough each, and too many together.</summary>
public sealed class ManyAnswersTests(FrugalLab lab) : IClassFixture<FrugalLab>
{
    private const string Most = "GitLab's answers to this request are larger than 200000 bytes together; ask for less at once.";

    [Fact]
    public async Task What_comes_before_they_are_too_large_together_stands_and_the_rest_is_not_asked()
    {
        var answer = await lab.AskAsync("{ tickets(first: 100) { nodes { remoteData } } }");

        var nodes = answer.Data.GetProperty("tickets").GetProperty("nodes").EnumerateArray().ToList();
        var found = nodes.Count(static node => node.GetProperty("remoteData").ValueKind == JsonValueKind.Object);
        found.ShouldBeInRange(1, nodes.Count - 1);
        answer.Codes.ShouldBe(Enumerable.Repeat("UPSTREAM_ERROR", nodes.Count - found));
        answer.Json.GetProperty("errors")[0].GetProperty("message").GetString().ShouldBe(Most);
        answer.Upstream.Count.ShouldBeInRange(found + 1, nodes.Count - 1);
    }

    [Fact]
    public async Task One_answer_of_graphql_may_be_too_large_as_well()
    {
        var answer = await lab.AskAsync(
            "{ tickets(first: 100) { nodes { tags(first: 9) { nodes { name } } comments(first: 9) { nodes { body } } } } }");

        answer.Codes.ShouldBe(["UPSTREAM_ERROR"]);
        answer.Json.GetProperty("errors")[0].GetProperty("message").GetString().ShouldBe(Most);
    }
}
