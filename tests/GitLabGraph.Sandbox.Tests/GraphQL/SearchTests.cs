namespace GitLabGraph.Sandbox.Tests.GraphQL;

/// <summary>What each list of GraphQL finds.</summary>
public sealed class SearchTests(Sandboxes sandboxes) : IClassFixture<Sandboxes>
{
    [Theory]
    [InlineData("groups(search: \"platform data\")", "fullPath", "acme/platform/data")]
    [InlineData("groups(search: \"platform data\", parentPath: \"acme/platform\")", "fullPath", "")]
    [InlineData("projects(search: \"limits routes\")", "fullPath", "acme/platform/gateway")]
    [InlineData("projects(search: \"gateway limits\")", "fullPath", "")]
    [InlineData("projects(search: \"platform gateway\", searchNamespaces: true)", "fullPath", "acme/platform/gateway")]
    [InlineData("users(search: \"@DANA\")", "username", "dana")]
    [InlineData("users(search: \"de\")", "username", "")]
    public async Task A_list_of_the_instance_finds(string list, string member, string found) =>
        await FindsAsync($"{{ {list} {{ nodes {{ {member} }} }} }}", list[..list.IndexOf('(', StringComparison.Ordinal)], member, found);

    [Theory]
    [InlineData("descendantGroups(search: \"acme\")", "fullPath", "")]
    [InlineData("descendantGroups(search: \"LATF\")", "fullPath", "acme/platform")]
    [InlineData("projects(search: \"routes\", includeSubgroups: true)", "fullPath", "acme/platform/gateway")]
    [InlineData("workItems(search: \"Ship the re place\", includeDescendants: true)", "title", "")]
    public async Task A_list_of_a_group_finds(string list, string member, string found) => await FindsAsync(
        $"{{ group(fullPath: \"acme\") {{ {list} {{ nodes {{ {member} }} }} }} }}",
        "group." + list[..list.IndexOf('(', StringComparison.Ordinal)], member, found);

    [Theory]
    [InlineData("labels(includeAncestorGroups: true, searchTerm: \"drop\")", "title", "priority::1")]
    [InlineData("labels(includeAncestorGroups: true, searchTerm: \"drop\", searchIn: [TITLE])", "title", "")]
    [InlineData("labels(includeAncestorGroups: true, searchTerm: \"drop\", searchIn: [DESCRIPTION])", "title", "priority::1")]
    [InlineData("labels(searchTerm: \"0%\")", "title", "100%")]
    [InlineData("milestones(searchTitle: \"V1.\")", "title", "v1.0 v1.1")]
    [InlineData("milestones(searchTitle: \"v1\")", "title", "")]
    [InlineData("milestones(searchTitle: \"promised\")", "title", "")]
    [InlineData("environments(search: \"4-old\")", "name", "review/4-old-menu")]
    [InlineData("environments(search: \"old\")", "name", "")]
    public async Task A_list_of_a_project_finds(string list, string member, string found) => await FindsAsync(
        $"{{ project(fullPath: \"acme/platform/api\") {{ {list} {{ nodes {{ {member} }} }} }} }}",
        "project." + list[..list.IndexOf('(', StringComparison.Ordinal)], member, found);

    [Theory]
    [InlineData("project(fullPath: \"acme/platform/api\")", "project", "ogin pag", false)]
    [InlineData("project(fullPath: \"acme/platform/api\")", "project", "login years", true)]
    [InlineData("namespace(fullPath: \"acme/platform/api\")", "namespace", "the", false)]
    [InlineData("group(fullPath: \"acme/platform\")", "group", "ogin pag", true)]
    [InlineData("group(fullPath: \"acme/platform\")", "group", "pag og i", true)]
    [InlineData("group(fullPath: \"acme/platform\")", "group", "login years", false)]
    [InlineData("namespace(fullPath: \"acme/platform\")", "namespace", "the", true)]
    public async Task Work_items_are_found_by_words_and_in_a_group_by_parts(
        string place, string path, string search, bool isFound)
    {
        using var client = sandboxes.As("owner");
        var below = place.Contains("/api", StringComparison.Ordinal) ? "" : ", includeDescendants: true";

        var found = await client.DataAsync($"{{ {place} {{ workItems(search: \"{search}\"{below}) {{ nodes {{ title }} }} }} }}");

        found.At($"{path}.workItems.nodes").EnumerateArray().Any().ShouldBe(isFound);
    }

    [Theory]
    [InlineData("vl", "dana")]
    [InlineData(" ", null)]
    public async Task A_member_is_found_by_any_letters(string search, string? username)
    {
        using var client = sandboxes.As("owner");

        var members = (await client.DataAsync(
            $"{{ project(fullPath: \"acme/platform/api\") {{ projectMembers(search: \"{search}\") {{ nodes {{ user {{ username }} }} }} }} }}"))
            .At("project.projectMembers.nodes").EnumerateArray().Select(member => member.At("user").Text("username")).ToList();

        if (username is null)
        {
            members.Count.ShouldBeGreaterThan(1);
            return;
        }

        members.ShouldBe([username]);
    }

    private async Task FindsAsync(string query, string path, string member, string found)
    {
        using var client = sandboxes.As("owner");

        var rows = (await client.DataAsync(query)).At(path + ".nodes").EnumerateArray().Select(row => row.Text(member));

        rows.ShouldBe(found.Split(' ', StringSplitOptions.RemoveEmptyEntries), ignoreOrder: true);
    }
}
