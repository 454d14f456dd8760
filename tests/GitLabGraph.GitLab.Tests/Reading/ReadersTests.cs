using System.Text.Json;
using GitLabGraph.GitLab.Generated;
using GitLabGraph.GitLab.Reading;

namespace GitLabGraph.GitLab.Tests.Reading;

public sealed class ReadersTests
{
    [Fact]
    public void Read_whatever_subset_was_asked()
    {
        var item = Read("""{"title":"a","author":null,"workItemType":{"name":"Issue"}}""");

        item.Title.ShouldBe("a");
        item.Author.ShouldBeNull();
        item.WorkItemType!.Value.Name.ShouldBe("Issue");
        item.WorkItemType.Value.Id.ShouldBeNull();
        item.CreatedAt.ShouldBeNull();
        item.Widgets.IsPresent.ShouldBeFalse();
        item.Widgets.ShouldBeEmpty();
    }

    [Fact]
    public void Keep_the_word_of_an_enum_value_that_is_new()
    {
        Read("""{"state":"OPEN"}""").State.ShouldBe(GitLabWorkItemState.Open);
        var state = Read("""{"state":"ON_HOLD"}""").State!.Value;

        state.IsKnown.ShouldBeFalse();
        state.Value.ShouldBe("ON_HOLD");
    }

    [Fact]
    public void Find_widgets_by_their_kind_and_read_them_as_what_they_are()
    {
        var item = Read(
            """
            {"widgets":[{},{"type":"SOMETHING_NEW"},{"type":"LABELS","labels":{"nodes":[{"title":"a"},null,{"title":"b"}],
             "pageInfo":{"hasNextPage":true}}}]}
            """);

        var labels = item.Widget<GitLabWorkItemWidgetLabels>(GitLabWorkItemWidgetType.Labels)!.Value.Labels!.Value;

        labels.Nodes.Select(label => label.Title).ShouldBe(["a", "b"]);
        labels.PageInfo!.Value.HasNextPage.ShouldBe(true);
        item.Widget<GitLabWorkItemWidgetNotes>(GitLabWorkItemWidgetType.Notes).ShouldBeNull();
    }

    [Fact]
    public void Read_a_field_under_the_key_it_was_asked_by()
    {
        using var document = JsonDocument.Parse("""{"p1":{"fullPath":"a/b","open":{"nodes":[{"iid":"7"}]}}}""");
        var project = new GitLabQuery(document.RootElement).ProjectAs("p1")!.Value;

        project.FullPath.ShouldBe("a/b");
        project.IssuesAs("open")!.Value.Nodes.Single().Iid.ShouldBe("7");
    }

    [Fact]
    public void Take_what_has_another_shape_for_absent()
    {
        var item = Read("""{"title":{},"confidential":"yes","lockVersion":"x","createdAt":"soon","widgets":{}}""");

        item.Title.ShouldBeNull();
        item.Confidential.ShouldBeNull();
        item.LockVersion.ShouldBeNull();
        item.CreatedAt.ShouldBeNull();
        item.Widgets.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("2026-01-26T21:32:12.354Z")]
    [InlineData("2026-01-26T22:32:12.354+01:00")]
    [InlineData("2026-01-26 21:32:12 UTC")]
    [InlineData("2026-01-26 22:32:12 +0100")]
    public void Know_GitLabs_ways_to_write_a_time(string text) =>
        Read($$"""{"createdAt":"{{text}}"}""").CreatedAt!.Value.UtcDateTime.ToString("s").ShouldBe("2026-01-26T21:32:12");

    private static GitLabWorkItem Read(string json) => new(JsonSerializer.Deserialize<JsonElement>(json));
}
