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
    [InlineData(" (Title)")]
    [InlineData(" \"Figure [1] (of \\\"2\\\")\" ")]
    public void A_links_title_does_not_hide_its_upload(string title) =>
        AttachmentMapping.FindIn($"![shot](/uploads/{Secret}/a.png{title}){{width=70%}}", "https://gitlab.example/g/p/-/issues/7", Account)
            .ShouldBe([new Attachment("a.png", $"https://gitlab.example/g/p/uploads/{Secret}/a.png", true)]);

    /// <summary>Anybody who may comment can write these, a million characters in all: GitLab's limit.</summary>
    [Theory]
    [InlineData("[")]
    [InlineData("[](/uploads/0123456789abcdef0123456789abcdef/n")]
    [InlineData("[](/uploads/0123456789abcdef0123456789abcdef/n ")]
    [InlineData("[](/uploads/0123456789abcdef0123456789abcdef/n \"")]
    [InlineData("[](/uploads/0123456789abcdef0123456789abcdef/n '\" ")]
    [InlineData("[](/uploads/0123456789abcdef0123456789abcdef/n (\\")]
    public async Task A_text_that_always_seems_to_begin_a_link_is_read_in_no_time(string beginning)
    {
        var text = "/uploads/" + string.Concat(Enumerable.Repeat(beginning, 1_000_000 / beginning.Length));

        var reading = Task.Run(() => AttachmentMapping.FindIn(text, "https://gitlab.example/g/p", Account));

        (await reading.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(null)]
    [InlineData("plain")]
    public void Finds_nothing_in_a_text_without_uploads(string? text) =>
        AttachmentMapping.FindIn(text, "https://gitlab.example/g/p", Account).ShouldBeEmpty();
}
