using System.Text.Json;
using GitLabGraph.Unified.Tests.Lab;

namespace GitLabGraph.Unified.Tests.Users;

/// <summary>
/// GitLab prevents <c>read_user_profile</c> of who is blocked, except to administrators, and lists nothing then:
/// no memberships, and no merge requests (<c>UserMergeRequestsResolverBase</c>). Groups it tells to the person alone.
/// </summary>
public sealed class HiddenProfileTests(UnifiedLab lab) : IClassFixture<UnifiedLab>
{
    private const string Query = """
        query($name: String!) { user(username: $name) { username authoredPullRequests { totalCount nodes { number } }
            reviewRequestedPullRequests { totalCount } memberships { totalCount nodes { role { name } } } } }
        """;

    [Fact]
    public async Task Lists_of_who_is_blocked_are_an_error_and_not_empty()
    {
        var answer = await lab.AskAsync(Query, new { name = "milton" });

        answer.Text("user.username").ShouldBe("milton");
        answer.Codes.ShouldBe(["FORBIDDEN", "FORBIDDEN", "FORBIDDEN"]);
        answer.At("user.authoredPullRequests.nodes").ValueKind.ShouldBe(JsonValueKind.Null);
        answer.At("user.memberships.totalCount").ValueKind.ShouldBe(JsonValueKind.Null);
        answer.Upstream.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("milton", "admin")]
    [InlineData("dana", "guest")]
    public async Task An_administrator_and_those_who_may_see_the_profile_are_told(string name, string person)
    {
        var answer = (await lab.AskAsync(Query, new { name }, lab.Link(person))).ShouldBeClean();

        answer.At("user.memberships.totalCount").GetInt32().ShouldBeGreaterThanOrEqualTo(0);
    }

    [Theory]
    [InlineData("developer", 0)]
    [InlineData("admin", 1)]
    public async Task Who_hides_their_profile_is_a_member_nowhere_but_for_administrators(string person, int least)
    {
        var answer = (await lab.AskAsync(Query, new { name = "ursula" }, lab.Link(person))).ShouldBeClean();

        Math.Min(answer.At("user.memberships.totalCount").GetInt32(), 1).ShouldBe(least);
    }

    [Fact]
    public async Task Groups_are_told_to_the_person_alone()
    {
        (await lab.AskAsync("{ me { groups { totalCount } } }")).ShouldBeClean();
        var answer = await lab.AskAsync("{ user(username: \"mei\") { username groups { nodes { path } } } }");

        answer.Text("user.username").ShouldBe("mei");
        answer.Codes.ShouldBe(["FORBIDDEN"]);
        answer.At("user.groups.nodes").ValueKind.ShouldBe(JsonValueKind.Null);
    }
}
