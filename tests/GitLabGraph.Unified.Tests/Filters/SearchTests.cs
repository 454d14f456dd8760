using GitLabGraph.Unified.Tests.Lab;

namespace GitLabGraph.Unified.Tests.Filters;

/// <summary>What each <c>search</c> finds, as its description says.</summary>
public sealed class SearchTests(UnifiedLab lab) : IClassFixture<UnifiedLab>
{
    [Theory]
    [InlineData("groups", "path", "platform data", "acme/platform/data")]
    [InlineData("groups", "path", "Acme / Platform / Data", "acme/platform/data")]
    [InlineData("groups", "path", "mobile data", "")]
    [InlineData("repos", "path", "LIMITS routes", "acme/platform/gateway")]
    [InlineData("repos", "path", "gateway limits", "")]
    [InlineData("workspaces", "path", "platform gateway", "")]
    [InlineData("workspaces", "path", "ateWA", "acme/platform/gateway")]
    [InlineData("workspaces", "path", "ga", "")]
    [InlineData("users", "username", "@dana", "dana")]
    [InlineData("users", "username", "lin Dev", "dana")]
    [InlineData("users", "username", "dana Devlin", "dana")]
    [InlineData("users", "username", "an", "")]
    public async Task A_list_finds(string list, string member, string search, string found) => Words(await lab.AskAsync(
        $"query($search: String!) {{ {list}(where: {{ search: $search }}) {{ nodes {{ {member} }} }} }}", new { search }), list, member)
        .ShouldBe(found.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    [Theory]
    [InlineData("acme", "acme", "")]
    [InlineData("acme", "LATF", "acme/platform")]
    [InlineData("acme/platform", "platform", "")]
    public async Task Groups_below_another_are_found_by_their_own_names(string parent, string search, string found)
    {
        var id = (await lab.AskAsync("query($path: String!) { group(path: $path) { id } }", new { path = parent })).Text("group.id");

        var answer = await lab.AskAsync(
            "query($id: ID!, $search: String!) { groups(where: { parent: $id, search: $search }) { nodes { path } } }",
            new { id, search });

        Words(answer, "groups", "path").ShouldBe(found.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    [Theory]
    [InlineData("workspace(path: \"acme/platform/api\")", "log pag", true)]
    [InlineData("workspace(path: \"acme/platform/api\")", "paginating", true)]
    [InlineData("workspace(path: \"acme/platform/api\")", "login years", true)]
    [InlineData("workspace(path: \"acme/platform/api\")", "\\\"the login page\\\"", true)]
    [InlineData("workspace(path: \"acme/platform/api\")", "\\\"page login\\\"", false)]
    [InlineData("workspace(path: \"acme/platform/api\")", "ogin", false)]
    [InlineData("workspace(path: \"acme/platform/api\")", "the", false)]
    [InlineData("group(path: \"acme/platform\")", "ogin pag", true)]
    [InlineData("group(path: \"acme/platform\")", "e p", true)]
    [InlineData("group(path: \"acme/platform\")", "login years", false)]
    public async Task Tickets_are_found_by_beginnings_of_words_and_in_a_group_by_parts(string place, string search, bool isFound) =>
        (await lab.AskAsync($"{{ place: {place} {{ tickets(where: {{ search: \"{search}\" }}) {{ nodes {{ title }} }} }} }}"))
            .ShouldBeClean().At("place.tickets.nodes").EnumerateArray().Any().ShouldBe(isFound);

    [Theory]
    [InlineData("pullRequests(where: { search: \"ogin\" })", true)]
    [InlineData("pullRequests(where: { search: \"fi\" })", false)]
    [InlineData("tags(where: { search: \"E e\" })", true)]
    [InlineData("tags(where: { search: \"broken bug\" })", false)]
    [InlineData("environments(where: { search: \"4-old\" })", true)]
    [InlineData("environments(where: { search: \"old\" })", false)]
    [InlineData("members(where: { search: \"v\" })", true)]
    [InlineData("members(where: { search: \"dana devlin vlin x\" })", false)]
    public async Task A_list_of_a_repo_finds(string list, bool isFound)
    {
        var place = list.StartsWith("tags", StringComparison.Ordinal) || list.StartsWith("members", StringComparison.Ordinal)
            ? "workspace" : "repo";
        var answer = (await lab.AskAsync($"{{ place: {place}(path: \"acme/platform/api\") {{ found: {list} {{ nodes {{ __typename }} }} }} }}"));

        answer.ShouldBeClean().At("place.found.nodes").EnumerateArray().Any().ShouldBe(isFound);
    }

    private static IEnumerable<string?> Words(LabAnswer answer, string list, string member) =>
        answer.ShouldBeClean().At(list + ".nodes").EnumerateArray().Select(row => row.GetProperty(member).GetString());
}
