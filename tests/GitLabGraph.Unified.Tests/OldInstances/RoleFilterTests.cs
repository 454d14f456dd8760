using GitLabGraph.Unified.Tests.Lab;

namespace GitLabGraph.Unified.Tests.OldInstances;

/// <summary>GitLab's filter takes a list of roles, and roles came later: planners with 17.7, security managers in 2026.</summary>
public sealed class RoleFilterTests(EarlyWorkItemLab early, UnifiedLab lab) : IClassFixture<EarlyWorkItemLab>, IClassFixture<UnifiedLab>
{
    private const string Query =
        "{ group(path: \"acme\") { members(where: { minAccessLevel: 40 }, first: 100) { nodes { role { accessLevel } } } } }";

    [Fact]
    public Task A_role_that_an_older_instance_does_not_know_has_nobody_in_it() => ShouldListAsync(early);

    [Fact]
    public Task Nor_has_one_that_is_newer_than_a_current_instance() => ShouldListAsync(lab);

    // All of them are GitLab's own default, whatever roles it may have.
    [Fact]
    public async Task The_lowest_level_asks_for_no_roles() =>
        (await lab.AskAsync(Query.Replace("minAccessLevel: 40", "minAccessLevel: 0"), null, lab.Link("owner"))).ShouldBeClean()
            .Upstream.ShouldAllBe(static request => !request.Document!.Contains("accessLevels"));

    private static async Task ShouldListAsync(UnifiedLab lab)
    {
        var account = lab.Link("owner");
        var levels = (await lab.AskAsync(Query, null, account)).ShouldBeClean().At("group.members.nodes").EnumerateArray()
            .Select(static member => member.GetProperty("role").GetProperty("accessLevel").GetInt32()).ToList();

        var all = (await lab.AskAsync(Query.Replace("where: { minAccessLevel: 40 }, ", "", StringComparison.Ordinal), null, account))
            .ShouldBeClean().At("group.members.nodes").EnumerateArray()
            .Select(static member => member.GetProperty("role").GetProperty("accessLevel").GetInt32()).ToList();

        levels.ShouldNotBeEmpty();
        levels.ShouldBe(all.Where(static level => level >= 40));
        levels.Count.ShouldBeLessThan(all.Count);

        // Which roles it knows is learnt once.
        (await lab.AskAsync(Query, null, account)).ShouldBeClean().Upstream.Count.ShouldBe(1);
    }
}
