using GitLabGraph.Unified.Tests.Lab;

namespace GitLabGraph.Unified.Tests.OldInstances;

/// <summary>Before 16.8 the token's owner is answered as anybody else is: GitLab has no type of its own for it.</summary>
public sealed class FormerCurrentUserTests(OldCommunityLab old, EarlyWorkItemLab early)
    : IClassFixture<OldCommunityLab>, IClassFixture<EarlyWorkItemLab>
{
    [Fact]
    public async Task The_owner_of_the_token_is_told_when_it_was_learnt_what_the_instance_lacks()
    {
        foreach (var lab in new UnifiedLab[] { old, early })
        {
            var account = lab.Link();

            for (var round = 0; round < 2; round++)
            {
                // Nobody has these all: what lacks is learnt.
                var answer = await lab.AskAsync(
                    "{ me { username name kindRaw lastActivityOn } tickets(first: 1) { nodes { status { name } title } } }",
                    null,
                    account);

                answer.Text("me.username").ShouldBe("dana");
                answer.Text("me.name").ShouldNotBeEmpty();
            }
        }
    }

    [Fact]
    public async Task The_owners_pull_requests_are_listed()
    {
        foreach (var lab in new UnifiedLab[] { old, early })
        {
            var account = lab.Link();
            await lab.AskAsync("{ me { username kindRaw } }", null, account);

            var answer = await lab.AskAsync(
                "{ pullRequests(where: { scope: AUTHORED }, first: 5) { nodes { title } } me { username kindRaw } }",
                null,
                account);

            answer.At("pullRequests.nodes").GetArrayLength().ShouldBeGreaterThan(0);
            answer.Text("me.username").ShouldBe("dana");
        }
    }
}
