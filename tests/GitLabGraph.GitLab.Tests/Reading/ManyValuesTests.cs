using System.Text;
using GitLabGraph.GitLab.Errors;
using GitLabGraph.GitLab.Reading;

namespace GitLabGraph.GitLab.Tests.Reading;

/// <summary>Few bytes of many values. Runs alone, for it takes much memory for a moment.</summary>
[Collection(nameof(ManyValuesTests))]
[CollectionDefinition(nameof(ManyValuesTests), DisableParallelization = true)]
public sealed class ManyValuesTests
{
    [Fact]
    public void More_values_than_the_largest_answer_of_GitLab_holds_are_refused_and_not_kept()
    {
        var text = Encoding.UTF8.GetBytes($"[{string.Concat(Enumerable.Repeat("0,", 5_000_000))}0]");
        var before = GC.GetTotalMemory(forceFullCollection: true);

        Should.Throw<GitLabException>(() => JsonIndex.Read(text)).Error.ShouldBe(GitLabError.TooLarge);

        (GC.GetTotalMemory(forceFullCollection: true) - before).ShouldBeLessThan(64L * 1024 * 1024);
    }
}
