using System.Text.Json;
using GitLabGraph.Unified.Tests.Lab;

namespace GitLabGraph.Unified.Tests;

/// <summary>Beside what an enum makes of GitLab's word stands the word itself.</summary>
public sealed class RawWordTests(UnifiedLab lab) : IClassFixture<UnifiedLab>
{
    [Fact]
    public async Task A_status_tells_GitLabs_word_of_its_category_and_a_tag_of_its_scope()
    {
        var answer = (await lab.AskAsync(
            """
            { workspace(path: "acme/platform/api") { ticketStatuses { category categoryRaw } tags(first: 100) { nodes { scope scopeRaw } }
              tickets(first: 5) { nodes { status { categoryRaw } events(first: 20) { nodes { tag { scopeRaw } } } } } } }
            """)).ShouldBeClean();
        var statuses = answer.At("workspace.ticketStatuses").EnumerateArray().ToList();
        var scopes = answer.At("workspace.tags.nodes").EnumerateArray()
            .Select(static tag => (Text(tag, "scope"), Text(tag, "scopeRaw"))).Distinct().ToList();

        statuses.ShouldNotBeEmpty();
        statuses.ShouldAllBe(static status => string.Equals(
            Text(status, "category"), Text(status, "categoryRaw"), StringComparison.OrdinalIgnoreCase));
        scopes.ShouldBe([("WORKSPACE", "ProjectLabel"), ("GROUP", "GroupLabel")], ignoreOrder: true);
        answer.At("workspace.tickets").ToString().ShouldNotContain("\"scopeRaw\":null");
        answer.At("workspace.tickets").ToString().ShouldNotContain("\"categoryRaw\":null");
    }

    [Fact]
    public async Task A_licence_that_sets_no_flag_has_no_word_for_its_status()
    {
        var answer = (await lab.AskAsync("{ licenses { status statusRaw nameRaw } }", null, lab.Link("admin"))).ShouldBeClean();
        var license = answer.At("licenses.0");

        Text(license, "nameRaw").ShouldBe("ultimate");
        Text(license, "status").ShouldBe("ACTIVE");
        Text(license, "statusRaw").ShouldBeNull();
    }

    private static string? Text(JsonElement value, string name) => value.GetProperty(name).GetString();
}
