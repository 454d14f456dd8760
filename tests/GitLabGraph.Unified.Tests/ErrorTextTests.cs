using GitLabGraph.Unified.Tests.Lab;

namespace GitLabGraph.Unified.Tests;

/// <summary>What an error says: what was wrong, with which input, and what to do.</summary>
public sealed class ErrorTextTests(UnifiedLab lab) : IClassFixture<UnifiedLab>
{
    private const string Path = "is not the path of a";

    [Theory]
    [InlineData("{ workspace(path: \"\") { id } }", $"\"\" {Path} workspace; it has the form group/project.")]
    [InlineData("{ repo(path: \" \") { id } }", $"\" \" {Path} repo; it has the form group/project.")]
    [InlineData("{ group(path: \"/acme/\") { id } }", $"\"/acme/\" {Path} group; it has the form group/subgroup.")]
    [InlineData("{ user(username: \"@dana\") { id } }", "\"@dana\" is not a username; it stands alone, without the at sign.")]
    [InlineData("{ user(username: \"\") { id } }", "\"\" is not a username; it stands alone, without the at sign.")]
    public async Task A_name_that_cannot_be_is_refused(string query, string message)
    {
        var answer = await lab.AskAsync(query);

        answer.Codes.ShouldBe(["VALIDATION"]);
        Message(answer).ShouldBe(message);
        answer.Upstream.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_person_that_is_not_there_is_named() =>
        Message(await lab.AskAsync("{ user(username: \"nobody-here\") { id } }"))
            .ShouldBe("The user nobody-here does not exist, or the linked account may not see it.");

    [Fact]
    public async Task Another_persons_groups_are_said_to_be_hidden()
    {
        var answer = await lab.AskAsync("{ user(username: \"olivia\") { groups { nodes { id } } } }");

        answer.Codes.ShouldBe(["FORBIDDEN"]);
        Message(answer).ShouldContain("ask for memberships");
    }

    [Fact]
    public async Task A_list_that_is_hidden_is_named()
    {
        var answer = await lab.AskAsync("{ groups(first: 50) { nodes { path members(first: 1) { nodes { user { id } } } } } }");

        answer.Codes.Distinct().ShouldBe(["NOT_FOUND"]);
        Message(answer).ShouldBe("\"members\" may not be seen here by the linked account.");
    }

    [Fact]
    public async Task Licences_are_said_to_be_hidden()
    {
        var answer = await lab.AskAsync("{ licenses { name } }", null, lab.Link("guest"));

        answer.Codes.ShouldBe(["FORBIDDEN"]);
        Message(answer).ShouldStartWith("GitLab tells the instance's licence to administrators only");
    }

    [Fact]
    public async Task A_refusal_of_GitLabs_does_not_repeat_itself() =>
        Message(await lab.AskAsync("{ me { username } }", null, lab.Link("blocked")))
            .ShouldBe("GitLab answered 403 Forbidden - Your account has been blocked.");

    private static string Message(LabAnswer answer) =>
        answer.Json.GetProperty("errors")[0].GetProperty("message").GetString()!;
}
