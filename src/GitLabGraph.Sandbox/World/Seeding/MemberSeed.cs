using GitLabGraph.Sandbox.World.People;

namespace GitLabGraph.Sandbox.World.Seeding;

/// <summary>
/// Who belongs where: direct, inherited and by invited groups, one custom role, one expired and one that will expire.
/// </summary>
internal sealed class MemberSeed(GitLabWorld world, Dice dice)
{
    private static readonly string[] Teams = ["amber", "blue", "coral", "denim", "ebony", "fern", "gold", "hazel"];

    public void Sow()
    {
        SowRoles();
        Add("acme", AccessLevel.Owner, "olivia");
        Add("acme", AccessLevel.Maintainer, "mei", "priya");
        Add(
            "acme",
            AccessLevel.Developer,
            "dana",
            "aisha",
            "bjorn",
            "sven",
            "tomas",
            "nils",
            "oscar",
            "yusuf",
            "erin",
            "service_account_acme_1");
        Add("acme", AccessLevel.Reporter, "remy", "victor");
        Add("acme", AccessLevel.Planner, "pia", "xenia");
        Add("acme", AccessLevel.Guest, "gus", "elif");
        Add("acme/platform", AccessLevel.Maintainer, "nils");
        Add("acme/platform/data", AccessLevel.Maintainer, "carlos");
        Add("acme/platform/data", AccessLevel.Developer, "deepa", "wen");
        Add("acme/platform/data", AccessLevel.Reporter, "ursula");
        Add("acme/apps", AccessLevel.Maintainer, "rosa");
        Add("acme/apps/mobile", AccessLevel.Developer, "farid", "greta");
        Add("commons", AccessLevel.Owner, "olivia");
        Add("commons", AccessLevel.Maintainer, "zoe");
        Add("globex", AccessLevel.Owner, "hana");
        Add("globex", AccessLevel.Developer, "ivan", "keiko");
        Add("globex/research", AccessLevel.Developer, "dana");
        Add("initech", AccessLevel.Owner, "bill");
        Add("initech", AccessLevel.Guest, "milton");
        Add("acme/platform/api", AccessLevel.Maintainer, "dana", "project_1002_bot_7f3a9c");
        Add("acme/support", AccessLevel.Developer, "liam", "marta");
        Add("acme/handbook", AccessLevel.Developer, "quentin");
        SowTeams();
        Invite("commons", "acme/support", AccessLevel.Guest);
        Invite("acme/teams/blue", "commons", AccessLevel.Guest);
        Invite("initech", "globex", AccessLevel.Reporter);
        SowSpecial();
        SowSubscriptions();
    }

    private void SowTeams()
    {
        var people = world.Users.All.Where(user => user is { Kind: UserKind.Human, Id: > 8 })
            .Select(user => user.Username).ToArray();
        foreach (var team in Teams)
        {
            var members = dice.PickSome(people, dice.Between(3, 7)).ToArray();
            Add($"acme/teams/{team}", AccessLevel.Maintainer, members[0]);
            Add($"acme/teams/{team}", AccessLevel.Developer, members[1..]);
        }
    }

    private void SowSpecial()
    {
        Change(
            "acme/platform/data", "ursula", row => row with { ExpiresAt = SeedTime.Day(SeedTime.End).AddDays(3650) });
        Add("acme/apps/web", AccessLevel.Developer, "zoe");
        Change("acme/apps/web", "zoe", row => row with { ExpiresAt = SeedTime.Day(SeedTime.End).AddDays(-10) });
        if (world.Options.IsEnterprise)
        {
            Change("acme", "elif", row => row with { MemberRoleId = world.MemberRoles.All[0].Id });
        }
    }

    private void SowRoles()
    {
        if (!world.Options.IsEnterprise)
        {
            return;
        }

        AddRole("Guest code reader", "A guest that can read code", AccessLevel.Guest, "read_code");
        AddRole(
            "Security auditor",
            "A reporter that can read vulnerabilities",
            AccessLevel.Reporter,
            "read_vulnerability",
            "read_dependency");
        AddRole("Member keeper", "A developer that manages members", AccessLevel.Developer, "admin_group_member");
    }

    private void AddRole(string name, string description, AccessLevel level, params string[] permissions)
        => world.MemberRoles.Put(new MemberRole
        {
            Id = world.MemberRoles.NextId(),
            GroupId = world.FindGroup("acme")!.Id,
            Name = name,
            Description = description,
            BaseAccessLevel = level,
            Permissions = [.. permissions],
            CreatedAt = SeedTime.End.AddDays(-200),
        });

    private void SowSubscriptions()
    {
        if (!world.Options.IsEnterprise)
        {
            return;
        }

        AddPlan("acme", "ultimate", "Ultimate", seats: 40, used: 27);
        AddPlan("globex", "premium", "Premium", seats: 5, used: 6);
        AddPlan("initech", "premium", "Premium", seats: 2, used: 1, isRenewed: false);
    }

    private void AddPlan(string path, string code, string name, int seats, int used, bool isRenewed = true)
        => world.Subscriptions.Put(new Subscription
        {
            GroupId = world.FindGroup(path)!.Id,
            PlanCode = code,
            PlanName = name,
            Seats = seats,
            MaxSeatsUsed = used,
            StartsOn = SeedTime.Day(SeedTime.End.AddDays(isRenewed ? -200 : -400)),
            IsRenewed = isRenewed,
        });

    private void Add(string path, AccessLevel level, params string[] usernames)
    {
        var place = PlaceAt(path);
        foreach (var username in usernames)
        {
            var at = dice.Moment(SeedTime.FirstIssue.AddDays(-60), SeedTime.FirstIssue);
            world.Memberships.Put(new Membership
            {
                Id = world.Memberships.NextId(),
                Place = place,
                UserId = world.FindUser(username)!.Id,
                AccessLevel = level,
                CreatedAt = at,
                UpdatedAt = at,
                CreatedById = level == AccessLevel.Owner ? null : 2,
            });
        }
    }

    private void Invite(string group, string path, AccessLevel level) => world.GroupShares.Put(new GroupShare
    {
        Id = world.GroupShares.NextId(),
        Place = PlaceAt(path),
        GroupId = world.FindGroup(group)!.Id,
        AccessLevel = level,
    });

    private Place PlaceAt(string path) => world.FindGroup(path)?.Place ?? world.FindProject(path)!.Place;

    private void Change(string path, string username, Func<Membership, Membership> change)
    {
        var place = PlaceAt(path);
        var user = world.FindUser(username)!;
        world.Memberships.Put(change(world.Memberships.Of(place).First(row => row.UserId == user.Id)));
    }
}
