namespace GitLabGraph.Sandbox.Tests.Rest;

/// <summary>What each list of REST finds.</summary>
public sealed class SearchTests(Sandboxes sandboxes) : IClassFixture<Sandboxes>
{
    private const string Api = "projects/acme%2Fplatform%2Fapi";

    [Theory]
    [InlineData("groups?search=Platform data", "acme/platform/data")]
    [InlineData("groups?search=platform/mobile", "")]
    [InlineData("groups/acme/subgroups?search=acme", "")]
    [InlineData("groups/acme/subgroups?search=LATF", "acme/platform")]
    [InlineData("groups/acme/descendant_groups?search=platform", "acme/platform")]
    public async Task A_group_is_found_by_its_whole_name_and_below_another_by_its_own(string path, string paths) =>
        (await AskAsync(path, "full_path")).ShouldBe(paths.Split(' ', StringSplitOptions.RemoveEmptyEntries), ignoreOrder: true);

    [Theory]
    [InlineData("projects?search=limits routes", "acme/platform/gateway")]
    [InlineData("projects?search=gateway limits", "")]
    [InlineData("projects?search=platform gateway", "")]
    [InlineData("projects?search=platform gateway&search_namespaces=true", "acme/platform/gateway")]
    [InlineData("projects?search=we", "")]
    [InlineData("groups/acme%2Fapps/projects?search=WEB", "acme/apps/web")]
    public async Task A_project_is_found_by_one_of_its_texts(string path, string paths) =>
        (await AskAsync(path, "path_with_namespace")).ShouldBe(paths.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    [Theory]
    [InlineData("users?search=@dana", "dana")]
    [InlineData("users?search=dev dana", "dana")]
    [InlineData("users?search=DEM", "yusuf")]
    [InlineData("users?search=de", "")]
    [InlineData("users?search=wen", "wen")]
    [InlineData("users?search=@", "")]
    [InlineData("projects/acme%2Fplatform%2Fapi/members/all?query=vl", "dana")]
    public async Task A_user_is_found_by_three_letters_and_a_member_by_any(string path, string names) =>
        (await AskAsync(path, "username")).ShouldBe(names.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    [Theory]
    [InlineData("owner", true, true)]
    [InlineData("owner", false, false)]
    [InlineData("admin", false, true)]
    public async Task A_user_is_found_by_an_address_that_is_public_or_known_to_administrators(string who, bool isPublic, bool isFound)
    {
        using var admin = sandboxes.As("admin");
        var people = (await admin.JsonAsync("users?per_page=100&humans=true")).EnumerateArray();
        var email = people.First(person => person.Text("public_email") is { Length: > 0 } == isPublic).Text("email")!;

        (await AskAsync($"users?search={email.ToUpperInvariant()}", "username", who)).ShouldBe(isFound ? [email.Split('@')[0]] : []);
        (await AskAsync($"users?search={email[1..]}", "username", who)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("labels?search=E E", "docs", true)]
    [InlineData("labels?search=broken bug", "type::bug", false)]
    [InlineData("labels?search=broken something", "type::bug", true)]
    [InlineData("milestones?search=promised", "v1.1", true)]
    [InlineData("milestones?search=v1", "v1.0", false)]
    [InlineData("milestones?search=v1.", "v1.0", true)]
    public async Task A_label_is_found_by_any_letters_and_a_milestone_by_three(string path, string name, bool isFound) =>
        (await AskAsync($"{Api}/{path}", path.StartsWith("label", StringComparison.Ordinal) ? "name" : "title"))
            .Any(found => found.Contains(name, StringComparison.Ordinal)).ShouldBe(isFound);

    [Theory]
    [InlineData("issues", "ogin", false)]
    [InlineData("issues", "pages login", true)]
    [InlineData("issues", "the", false)]
    [InlineData("issues", "login years", true)]
    [InlineData("issues", "login years&in=title", false)]
    [InlineData("issues", "years&in=description", true)]
    [InlineData("issues", "years&in=nothing", true)]
    [InlineData("merge_requests", "ogin", true)]
    [InlineData("merge_requests", "pages login", false)]
    [InlineData("merge_requests", "fi", false)]
    public async Task An_issue_is_found_by_words_and_a_merge_request_by_parts(string list, string search, bool isFound) =>
        (await AskAsync($"{Api}/{list}?search={search}&state=all", "title")).Length.ShouldBeInRange(
            isFound ? 1 : 0, isFound ? 20 : 0);

    [Fact]
    public async Task The_branch_of_just_the_name_comes_first()
    {
        var names = await AskAsync($"{Api}/repository/branches?search=MAIN", "name");

        names[0].ShouldBe("main");
    }

    private async Task<string[]> AskAsync(string path, string member, string who = "owner")
    {
        using var client = sandboxes.As(who);
        var rows = await client.JsonAsync(path);
        return [.. rows.EnumerateArray().Select(row => row.Text(member)!)];
    }
}
