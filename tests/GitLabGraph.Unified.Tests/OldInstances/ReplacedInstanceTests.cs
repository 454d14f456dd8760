using GitLabGraph.Sandbox;
using GitLabGraph.Unified.Tests.Lab;

namespace GitLabGraph.Unified.Tests.OldInstances;

/// <summary>
/// An instance becomes another while what was learnt of it is still believed: a backup of an older version is brought back, or
/// the Community Edition takes over.
/// </summary>
public sealed class ReplacedInstanceTests
{
    private const string Everything =
        "{ me { username } tickets(first: 2) { nodes { title status { name } type { name } author { username } tags { nodes { name } } "
        + "group { name } assignees { nodes { username } } milestone { title } links { kind } commentCount parent { title } weight "
        + "startDate comments(first: 1) { nodes { body author { username } } } "
        + "workspace { name repo { name languages { name } defaultBranch { name } } } } } "
        + "repos(first: 2) { nodes { name releases(first: 1) { nodes { name } } pipelines(first: 1) { nodes { status } } "
        + "members(first: 1) { nodes { user { username } } } } } "
        + "groups(first: 2) { nodes { name members(first: 1) { nodes { role { name } } } } } }";

    private static readonly SandboxOptions Current = new();
    private static readonly SandboxOptions Early = new() { Version = new GitLabVersion(16, 6, 0) };
    private static readonly SandboxOptions EarlyCommunity = Early with { IsEnterprise = false };
    private static readonly SandboxOptions OldCommunity = new() { Version = new GitLabVersion(14, 10, 5), IsEnterprise = false };

    public static TheoryData<SandboxOptions, SandboxOptions> Cases => new()
    {
        { Current, Early },
        { Current, OldCommunity },
        { Early, EarlyCommunity },
        { Early, OldCommunity },
        { EarlyCommunity, OldCommunity },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task What_it_lacks_from_now_on_costs_nobody_what_it_has(SandboxOptions before, SandboxOptions after)
    {
        await using var lab = new BeforeLab(before);
        await lab.InitializeAsync();
        var account = lab.Link();
        (await lab.AskAsync(Everything, null, account)).ShouldBeClean();

        await lab.ReplaceAsync(after);
        var believing = await lab.AskAsync(Everything, null, account);
        var knowing = await lab.AskAsync(Everything, null, lab.Link(key: "of now"));

        believing.Data.GetRawText().ShouldBe(knowing.Data.GetRawText());
        believing.Codes.Order().ShouldBe(knowing.Codes.Order());
    }

    public sealed class BeforeLab(SandboxOptions before) : UnifiedLab
    {
        protected override SandboxOptions Options => before;
    }
}
