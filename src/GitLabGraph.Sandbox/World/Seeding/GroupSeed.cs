using GitLabGraph.Sandbox.World.People;

namespace GitLabGraph.Sandbox.World.Seeding;

/// <summary>Groups in up to three levels. Nothing in initech may be seen by the people the tokens speak for.</summary>
internal sealed class GroupSeed(GitLabWorld world)
{
    private static readonly (string FullPath, string Name, Visibility Visibility, string Description)[] Groups =
    [
        ("acme", "Acme", Visibility.Public, "Everything for coyotes."),
        ("acme/platform", "Platform", Visibility.Public, "What the products stand on."),
        ("acme/platform/data", "Data", Visibility.Private, "Warehouse and pipelines."),
        ("acme/apps", "Apps", Visibility.Internal, "What customers touch."),
        ("acme/apps/mobile", "Mobile", Visibility.Internal, "Android and iOS."),
        ("acme/archive", "Archive", Visibility.Public, ""),
        ("acme/teams", "Teams", Visibility.Internal, "People, not code."),
        ("acme/teams/amber", "Team Amber", Visibility.Internal, ""),
        ("acme/teams/blue", "Team Blue", Visibility.Internal, ""),
        ("acme/teams/coral", "Team Coral", Visibility.Internal, ""),
        ("acme/teams/denim", "Team Denim", Visibility.Internal, ""),
        ("acme/teams/ebony", "Team Ebony", Visibility.Internal, ""),
        ("acme/teams/fern", "Team Fern", Visibility.Internal, ""),
        ("acme/teams/gold", "Team Gold", Visibility.Internal, ""),
        ("acme/teams/hazel", "Team Hazel", Visibility.Internal, ""),
        ("commons", "Commons", Visibility.Public, "Free software by friends."),
        ("globex", "Globex", Visibility.Private, "A research company."),
        ("globex/research", "Research", Visibility.Private, ""),
        ("globex/research/lab", "Lab", Visibility.Private, "Experiments."),
        ("initech", "Initech", Visibility.Private, "Is this good for the company?"),
        ("initech/reports", "Reports", Visibility.Private, ""),
    ];

    public void Sow()
    {
        var day = 0;
        foreach (var (fullPath, name, visibility, description) in Groups)
        {
            var slash = fullPath.LastIndexOf('/');
            var parent = slash < 0 ? null : world.FindGroup(fullPath[..slash]);
            var createdAt = SeedTime.Founding.AddDays(450 + (3 * day++)).AddHours(10);
            world.Remember(new Group
            {
                Id = world.Groups.NextId(),
                ParentId = parent?.Id,
                Name = name,
                Path = fullPath[(slash + 1)..],
                FullPath = fullPath,
                FullName = parent is null ? name : $"{parent.FullName} / {name}",
                Description = description,
                Visibility = visibility,
                CreatedAt = createdAt,
                UpdatedAt = createdAt.AddDays(30),
            });
        }
    }
}
