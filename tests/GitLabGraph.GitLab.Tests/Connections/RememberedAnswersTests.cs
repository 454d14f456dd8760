using GitLabGraph.GitLab.Connections;

namespace GitLabGraph.GitLab.Tests.Connections;

public sealed class RememberedAnswersTests
{
    [Fact]
    public void What_has_not_been_used_for_longest_goes_first_when_memory_is_full()
    {
        var remembered = new RememberedAnswers(capacity: 100);

        for (var number = 0; number < 10; number++)
        {
            Remember(remembered, $"/{number}");
        }

        remembered.Recall("/0", "same")?.Dispose();
        Remember(remembered, "/new");

        remembered.ETagOf("/new").ShouldBe("same");
        remembered.ETagOf("/0").ShouldBe("same");
        remembered.ETagOf("/1").ShouldBeNull();
        remembered.ETagOf("/2").ShouldBe("same");
    }

    private static void Remember(RememberedAnswers remembered, string path)
    {
        using var answer = new GitLabAnswer(200, new AnswerHeaders { ETag = "same" }, ResponseBody.CopyOf(new byte[10]));
        remembered.Remember(path, answer);
    }
}
