using GitLabGraph.Unified.Tests.Lab;

namespace GitLabGraph.Unified.Tests.Repos;

/// <summary>GitLab refuses a document in which a field stands below itself three times.</summary>
public sealed class ForkTests(UnifiedLab lab) : IClassFixture<UnifiedLab>
{
    [Theory]
    [InlineData("{ repos(first: 5) { nodes { name forkedFrom { name } } } }", 1)]
    [InlineData("{ repos(first: 5) { nodes { name forkedFrom { name forkedFrom { name forkedFrom { name } } } } } }", 2)]
    public async Task Where_a_fork_comes_from_is_told_however_often_it_is_asked(string query, int most)
    {
        var answer = await lab.AskAsync(query);

        answer.ShouldBeClean();
        answer.At("repos.nodes").GetArrayLength().ShouldBe(5);
        answer.Upstream.Count.ShouldBeLessThanOrEqualTo(most);
    }
}
