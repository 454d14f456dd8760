using GitLabGraph.Sandbox.World.People;

namespace GitLabGraph.Sandbox.Tests.Rest;

/// <summary>Of all members GitLab lists those who wait for a seat by themselves; of the direct ones it does not.</summary>
public sealed class MemberStateTests(Sandboxes sandboxes) : IClassFixture<Sandboxes>
{
    [Theory]
    [InlineData("members/all?state=awaiting", true, false)]
    [InlineData("members/all?state=active", false, true)]
    [InlineData("members/all?", true, true)]
    [InlineData("members?state=awaiting", true, true)]
    public async Task Members_are_listed_by_their_state(string list, bool hasAwaiting, bool hasActive)
    {
        var world = sandboxes.Server.World;
        var (user, place) = (world.FindUser("ivan")!, world.FindGroup("acme")!.Place);
        if (world.Memberships.Of(place).All(member => member.UserId != user.Id))
        {
            world.LetWait(place, user, AccessLevel.Developer);
        }

        using var client = sandboxes.As("owner");
        var states = (await client.JsonAsync($"groups/acme/{list}&per_page=100")).EnumerateArray()
            .Select(member => member.Text("membership_state")).ToList();

        states.Contains("awaiting").ShouldBe(hasAwaiting);
        states.Contains("active").ShouldBe(hasActive);
    }

    [Fact]
    public async Task Another_word_is_refused()
    {
        using var client = sandboxes.As("owner");
        using var response = await client.GetAsync("groups/acme/members/all?state=pending", TestContext.Current.CancellationToken);

        ((int)response.StatusCode).ShouldBe(400);
    }
}
