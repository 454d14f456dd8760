using GitLabGraph.Unified.Nodes;

namespace GitLabGraph.Unified.Tests.Nodes;

public sealed class GlobalIdTests
{
    [Theory]
    [InlineData("acme", "7")]
    [InlineData("a:b%c", "7/feature/x:y")]
    public void Carries_type_account_and_key(string account, string key)
    {
        var id = new GlobalId("Ticket", account, key);

        GlobalId.TryParse(id.ToString(), out var read).ShouldBeTrue();
        read.ShouldBe(id);
    }

    [Theory]
    [InlineData("")]
    [InlineData("7")]
    [InlineData("gid://gitlab/Issue/7")]
    [InlineData("VGlja2V0")]
    [InlineData("____")]
    public void Reads_nothing_else(string text) => GlobalId.TryParse(text, out _).ShouldBeFalse();
}
