using GitLabGraph.Unified.Accounts;
using GitLabGraph.Unified.Comments;
using GitLabGraph.Unified.Tests.Lab;

namespace GitLabGraph.Unified.Tests.Comments;

public sealed class AttachmentMappingTests(UnifiedLab lab) : IClassFixture<UnifiedLab>
{
    private const string Secret = "0123456789abcdef0123456789abcdef";

    private LinkedAccount Account => lab.Link();

    [Fact]
    public void Finds_uploads_by_their_links_and_makes_them_whole()
    {
        var found = AttachmentMapping.FindIn(
            $"See ![shot](/uploads/{Secret}/a%20b.png) and [log](/uploads/{Secret}/log.txt), not [this](/uploads/x/y).",
            "https://gitlab.example/g/p/-/issues/7",
            Account);

        found.ShouldBe(
        [
            new Attachment("a b.png", $"https://gitlab.example/g/p/uploads/{Secret}/a%20b.png", true),
            new Attachment("log.txt", $"https://gitlab.example/g/p/uploads/{Secret}/log.txt", false),
        ]);
    }

    [Theory]
    [InlineData("https://gitlab.example/groups/acme/apps/-/epics/7", "https://gitlab.example/groups/acme/apps/-")]
    [InlineData("https://gitlab.example/acme/groups/app/-/issues/7#note_1", "https://gitlab.example/acme/groups/app")]
    public void What_is_uploaded_into_an_epic_lies_with_its_group(string page, string place) =>
        AttachmentMapping.FindIn($"[log](/uploads/{Secret}/log.txt)", page, Account)
            .ShouldBe([new Attachment("log.txt", $"{place}/uploads/{Secret}/log.txt", false)]);

    [Theory]
    [InlineData(" \"Title\"")]
    [InlineData(" 'Title'")]
    public void A_links_title_does_not_hide_its_upload(string title) =>
        AttachmentMapping.FindIn($"![shot](/uploads/{Secret}/a.png{title}){{width=70%}}", "https://gitlab.example/g/p/-/issues/7", Account)
            .ShouldBe([new Attachment("a.png", $"https://gitlab.example/g/p/uploads/{Secret}/a.png", true)]);

    [Theory]
    [InlineData(null)]
    [InlineData("plain")]
    public void Finds_nothing_in_a_text_without_uploads(string? text) =>
        AttachmentMapping.FindIn(text, "https://gitlab.example/g/p", Account).ShouldBeEmpty();
}
