using GitLabGraph.Unified.Tests.Lab;

namespace GitLabGraph.Unified.Tests.Repos;

/// <summary>A person's namespace is nothing to anybody but the person and administrators: GitLab answers null for it.</summary>
public sealed class RepoOwnerTests(UnifiedLab lab) : IClassFixture<UnifiedLab>
{
    [Fact]
    public async Task A_repo_in_a_persons_namespace_belongs_to_the_person()
    {
        var answer = (await lab.AskAsync(
            "{ repos(first: 100) { nodes { path owner { __typename ... on User { username name } ... on Group { path } } } } }"))
                .ShouldBeClean();
        var owners = answer.At("repos.nodes").EnumerateArray().ToDictionary(
            static repo => repo.GetProperty("path").GetString()!, static repo => repo.GetProperty("owner").ToString());

        owners["dana/dotfiles"].ShouldContain("\"username\":\"dana\"");
        owners["gus/toolbox"].ShouldContain("\"__typename\":\"User\"");
        owners["acme/platform/api"].ShouldContain("\"path\":\"acme/platform\"");
        answer.Upstream.Count.ShouldBe(2);
    }
}
