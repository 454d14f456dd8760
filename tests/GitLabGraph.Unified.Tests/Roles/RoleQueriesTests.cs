using GitLabGraph.Sandbox.Access;
using GitLabGraph.Unified.Nodes;
using GitLabGraph.Unified.Tests.Lab;

namespace GitLabGraph.Unified.Tests.Roles;

public sealed class RoleQueriesTests(UnifiedLab lab) : IClassFixture<UnifiedLab>
{
    private const string Role = "{ id name kind accessLevel permissions baseRole { name accessLevel kind } userCount }";

    [Fact]
    public async Task A_groups_roles_are_the_built_in_and_the_custom_ones_in_one_request()
    {
        var roles = (await lab.AskAsync($"{{ group(path: \"acme\") {{ id roles {Role} }} }}", null, lab.Link("owner"))).ShouldBeClean();
        var all = roles.At("group.roles").EnumerateArray().ToList();
        var custom = all.Where(static role => role.GetProperty("kind").GetString() == "CUSTOM").ToList();

        roles.Upstream.Count.ShouldBe(1);
        all.Count(static role => role.GetProperty("kind").GetString() == "BUILT_IN").ShouldBe(7);
        custom.ShouldNotBeEmpty();
        custom.ShouldAllBe(static role => role.GetProperty("name").GetString() != "");
        custom.ShouldAllBe(static role => role.GetProperty("permissions").GetArrayLength() > 0);
        custom.ShouldAllBe(static role =>
            role.GetProperty("baseRole").GetProperty("accessLevel").GetInt32() == role.GetProperty("accessLevel").GetInt32());
        custom.ShouldAllBe(static role => role.GetProperty("accessLevel").GetInt32() >= 10);

        var asked = (await lab.AskAsync(
            $"query($group: ID!) {{ roles(group: $group) {Role} }}",
            new { group = roles.Text("group.id") },
            lab.Link("owner"))).ShouldBeClean();
        asked.Upstream.Count.ShouldBe(1);
        asked.At("roles").ToString().ShouldBe(roles.At("group.roles").ToString());
    }

    [Fact]
    public async Task A_custom_role_is_found_by_its_id_in_one_request_and_by_its_members_only()
    {
        var roles = await lab.AskAsync($"{{ group(path: \"acme\") {{ roles {Role} }} }}", null, lab.Link("owner"));
        var custom = roles.At("group.roles").EnumerateArray().Last();
        var question = $"query($id: ID!) {{ node(id: $id) {{ ... on Role {Role} }} }}";
        var id = custom.GetProperty("id").GetString();

        var found = (await lab.AskAsync(question, new { id }, lab.Link("owner"))).ShouldBeClean();
        found.At("node").ToString().ShouldBe(custom.ToString());
        found.Upstream.Count.ShouldBe(1);

        GlobalId.TryParse(id!, out var known).ShouldBeTrue();
        lab.GitLab.Tokens.Add(
            TokenKind.Personal, "hers", lab.GitLab.World.FindUser("hana")!.Id, "glpat-sandbox-hana", ["read_api"], null);
        var hers = new GlobalId("Role", "hana", known.Key).ToString();
        (await lab.AskAsync(question, new { id = hers }, lab.Link("hana"))).Codes.ShouldBe(["NOT_FOUND"]);
    }

    [Fact]
    public async Task The_built_in_roles_need_no_request()
    {
        var roles = (await lab.AskAsync($"{{ roles {Role} }}")).ShouldBeClean();

        roles.Upstream.ShouldBeEmpty();
        roles.At("roles").GetArrayLength().ShouldBe(7);
    }
}
