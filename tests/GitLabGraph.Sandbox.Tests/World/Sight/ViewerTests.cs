using GitLabGraph.Sandbox.World;
using GitLabGraph.Sandbox.World.People;
using GitLabGraph.Sandbox.World.Sight;

namespace GitLabGraph.Sandbox.Tests.World.Sight;

public sealed class ViewerTests
{
    private static readonly GitLabWorld Shared = GitLabWorld.Create(new WorldOptions(), TimeProvider.System);

    [Theory]
    [InlineData(null, "acme/handbook", true)]
    [InlineData(null, "acme/apps/web", false)]
    [InlineData("gus", "acme/apps/web", true)]
    [InlineData("quentin", "globex/portal", false)]
    [InlineData("dana", "initech/reports/tps-reports", false)]
    [InlineData("dana", "globex/research/simulator", true)]
    [InlineData("dana", "globex/portal", false)]
    [InlineData("root", "initech/reports/tps-reports", true)]
    public void Shows_projects_by_visibility_and_membership(string? username, string path, bool isVisible)
        => As(username).CanSee(Shared.FindProject(path)!).ShouldBe(isVisible);

    [Fact]
    public void Shows_a_private_group_to_members_of_what_is_below_it()
        => As("dana").CanSee(Shared.FindGroup("globex")!).ShouldBeTrue();

    [Fact]
    public void Hides_confidential_issues_from_guests_but_not_from_reporters()
    {
        var issue = Shared.Issues.Of(Shared.FindProject("acme/platform/api")!.Place).First(issue => issue.IsConfidential);

        As("gus").CanSee(issue).ShouldBeFalse();
        As(null).CanSee(issue).ShouldBeFalse();
        As("remy").CanSee(issue).ShouldBeTrue();
        As("pia").CanSee(issue).ShouldBeTrue();
    }

    [Fact]
    public void Hides_internal_notes_from_guests()
    {
        var note = Shared.Notes.All.First(note => note.IsInternal && As("remy").CanSee(note));

        As("gus").CanSee(note).ShouldBeFalse();
    }

    [Fact]
    public void Hides_the_code_of_private_projects_from_guests()
    {
        var project = Shared.FindProject("acme/platform/data/warehouse")!;

        As("gus").CanSee(project).ShouldBeTrue();
        As("gus").CanSeeCode(project).ShouldBeFalse();
        As("remy").CanSeeCode(project).ShouldBeTrue();
    }

    [Fact]
    public void Takes_the_highest_of_direct_and_inherited_levels()
    {
        As("dana").LevelIn(Shared.FindProject("acme/platform/api")!.Place).ShouldBe(AccessLevel.Maintainer);
        As("dana").LevelIn(Shared.FindProject("acme/platform/gateway")!.Place).ShouldBe(AccessLevel.Developer);
    }

    [Fact]
    public void Gives_members_of_an_invited_group_what_the_invitation_gives_at_most()
    {
        As("zoe").LevelIn(Shared.FindProject("acme/support")!.Place).ShouldBe(AccessLevel.Guest);
        As("bill").LevelIn(Shared.FindProject("globex/portal")!.Place).ShouldBe(AccessLevel.Reporter);
        As("bill").CanSee(Shared.FindGroup("globex")!).ShouldBeTrue();
        As("dana").LevelIn(Shared.FindProject("acme/support")!.Place).ShouldBe(AccessLevel.Developer);
    }

    [Fact]
    public void Hides_the_members_of_an_invited_group_that_may_not_be_seen()
    {
        var project = Shared.FindProject("acme/support")!.Place;
        var group = Shared.FindGroup("globex")!.Place;

        Names(As("root").MembersOf(project, MemberRelations.Invited)).ShouldBe(["olivia", "zoe"], ignoreOrder: true);
        Names(As("root").MembersOf(group, MemberRelations.Invited)).ShouldBe(["bill", "milton"], ignoreOrder: true);
        Names(As("dana").MembersOf(group, MemberRelations.Invited)).ShouldBeEmpty();
    }

    [Fact]
    public void Forgets_memberships_that_have_expired()
        => As(null).MembersOf(Shared.FindProject("acme/apps/web")!.Place, withInherited: true)
            .ShouldNotContain(member => member.UserId == Shared.FindUser("zoe")!.Id);

    private static IEnumerable<string> Names(IEnumerable<Membership> members) =>
        members.Select(member => Shared.Users.Get(member.UserId)!.Username);

    private static Viewer As(string? username) => Shared.SeenBy(username is null ? null : Shared.FindUser(username));
}
