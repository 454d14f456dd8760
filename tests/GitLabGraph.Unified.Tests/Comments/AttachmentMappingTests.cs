using GitLabGraph.Unified.Comments;

namespace GitLabGraph.Unified.Tests.Comments;

public sealed class AttachmentMappingTests
{
    [Fact]
    public void Finds_uploads_by_their_links_and_makes_them_whole()
    {
        const string Secret = "0123456789abcdef0123456789abcdef";
        var found = AttachmentMapping.FindIn(
            $"See ![shot](/uploads/{Secret}/a%20b.png) and [log](/uploads/{Secret}/log.txt), not [this](/uploads/x/y).",
            "https://gitlab.example/g/p/-/issues/7");

        found.ShouldBe(
        [
            new Attachment("a b.png", $"https://gitlab.example/g/p/uploads/{Secret}/a%20b.png", true),
            new Attachment("log.txt", $"https://gitlab.example/g/p/uploads/{Secret}/log.txt", false),
        ]);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("plain")]
    public void Finds_nothing_in_a_text_without_uploads(string? text) =>
        AttachmentMapping.FindIn(text, "https://gitlab.example/g/p").ShouldBeEmpty();
}
