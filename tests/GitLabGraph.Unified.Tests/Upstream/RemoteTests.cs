using System.Text;
using GitLabGraph.GitLab.Reading;
using GitLabGraph.Unified.Upstream;

namespace GitLabGraph.Unified.Tests.Upstream;

public sealed class RemoteTests
{
    [Theory]
    [InlineData("2026-03-01T12:30:00Z")]
    [InlineData("2026-03-01T12:30:00.190Z")]
    [InlineData("2026-03-01T14:30:00+02:00")]
    [InlineData("2026-03-01 12:30:00 UTC")]
    [InlineData("2026-03-01T12:30:00")]
    public void Reads_a_time_as_GitLab_writes_it_anywhere(string text) =>
        Of($$"""{ "at": "{{text}}" }""").Time("at").ShouldBe(new DateTimeOffset(2026, 3, 1, 12, 30, 0, TimeSpan.Zero));

    [Theory]
    [InlineData("null")]
    [InlineData("\"\"")]
    [InlineData("\"soon\"")]
    [InlineData("7")]
    public void Reads_no_time_where_there_is_none(string value) => Of($$"""{ "at": {{value}} }""").Time("at").ShouldBeNull();

    [Theory]
    [InlineData("\"gid://gitlab/Issue/7\"", "7")]
    [InlineData("\"gid:\\/\\/gitlab\\/Issue\\/7\"", "7")]
    [InlineData("\"7\"", "7")]
    [InlineData("\"\"", "")]
    [InlineData("7", "7")]
    [InlineData("null", "")]
    public void Reads_the_number_at_the_end_of_an_id(string value, string number) =>
        Of($$"""{ "id": {{value}} }""").Number().ShouldBe(number);

    // As an instance may tell them that means harm to whoever shows its links.
    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("JavaScript:alert(1)")]
    [InlineData(" java\\tscript:alert(1)")]
    [InlineData("\\u0001vbscript:x")]
    [InlineData("data:text/html,x")]
    public void Tells_no_address_that_a_page_would_run(string address) =>
        Of($$"""{ "url": "{{address}}" }""").Address("url").ShouldBeNull();

    [Theory]
    [InlineData("https://gitlab.example.com/javascript:x")]
    [InlineData("ftp://files.example.com/a")]
    [InlineData("myapp://open/1")]
    public void Tells_every_other_address_as_it_is(string address) =>
        Of($$"""{ "url": "{{address}}" }""").Address("url").ShouldBe(address);

    [Fact]
    public void Finds_every_member_and_the_object_s_own_before_a_widget_s()
    {
        var names = Enumerable.Range(0, 200).Select(static number => $"{(char)('a' + (number % 26))}{new string('x', number)}");
        var members = string.Join(',', names.Select(static name => $"\"{name}\": \"{name}\""));
        var remote = Of($$"""{ {{members}}, "": 1, "type": "own", "widgets": [{ "type": "widget", "status": "w" }, null] }""");

        names.ShouldAllBe(name => remote.Text(name) == name);
        remote.Text("type").ShouldBe("own");
        remote.Text("status").ShouldBe("w");
        remote.Text("absent").ShouldBeNull();
    }

    private static Remote Of(string json) => new(null!, JsonIndex.Read(Encoding.UTF8.GetBytes(json)).Root);
}
