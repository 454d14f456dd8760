using System.Text.Json;
using GitLabGraph.Unified.Tests.Lab;

namespace GitLabGraph.Unified.Tests.OldInstances;

/// <summary>What an older instance does not know is no mistake of the client's, and no empty list.</summary>
public sealed class UnknownWordTests(OldCommunityLab lab) : IClassFixture<OldCommunityLab>
{
    [Theory]
    [InlineData("where: { types: [EPIC] }")]
    [InlineData("where: { types: [OBJECTIVE] }")]
    [InlineData("where: { types: [KEY_RESULT] }")]
    [InlineData("orderBy: WEIGHT_DESC")]
    public async Task A_type_or_order_that_the_instance_lacks_is_said_to_be_lacking_wherever_tickets_are_listed(string words)
    {
        var answer = await lab.AskAsync($"{{ tickets({words}) {{ nodes {{ title }} }} "
            + $"group(path: \"acme\") {{ tickets({words}) {{ nodes {{ title }} }} }} }}");

        answer.Codes.ShouldBe(["VERSION_TOO_OLD", "VERSION_TOO_OLD"]);
        answer.At("tickets.nodes").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task The_order_of_merging_is_said_to_be_lacking_before_REST_had_it()
    {
        var answer = await lab.AskAsync("{ pullRequests(where: { scope: ALL }, orderBy: MERGED_AT_DESC) { nodes { title } } }");

        answer.Codes.ShouldBe(["VERSION_TOO_OLD"]);
        answer.At("pullRequests.nodes").ValueKind.ShouldBe(JsonValueKind.Null);
    }
}
