using System.Collections.Immutable;
using GitLabGraph.Sandbox.World.Code;

namespace GitLabGraph.Sandbox.World.Seeding;

/// <summary>The projects. acme/platform/api is the busy one that boards and reviews are tried on.</summary>
internal sealed class ProjectSeed(GitLabWorld world, Dice dice)
{
    private static readonly (
        string FullPath, string Name, Visibility Visibility, string Language, string Description)[] Projects =
    [
        ("acme/handbook", "Handbook", Visibility.Public, "HTML", "How we work."),
        ("acme/platform/api", "API", Visibility.Public, "Go", "The public API of everything."),
        ("acme/platform/gateway", "Gateway", Visibility.Public, "Go", "Routes, limits and authenticates."),
        ("acme/platform/runner-fleet", "Runner fleet", Visibility.Internal, "HCL", "Machines that build."),
        ("acme/platform/data/warehouse", "Warehouse", Visibility.Private, "Python", "Facts and dimensions."),
        ("acme/platform/data/pipelines", "Pipelines", Visibility.Private, "Python", "From source to warehouse."),
        ("acme/apps/web", "Web", Visibility.Internal, "TypeScript", "The web application."),
        ("acme/apps/mobile/android", "Android", Visibility.Internal, "Kotlin", "The Android application."),
        ("acme/apps/mobile/ios", "iOS", Visibility.Private, "Swift", "The iOS application."),
        ("acme/support", "Support", Visibility.Private, "", "Customers' requests and incidents."),
        ("commons/toolbox", "Toolbox", Visibility.Public, "Ruby", "Small tools."),
        ("commons/legacy", "Legacy", Visibility.Public, "Perl", "Kept for reference."),
        ("globex/portal", "Portal", Visibility.Private, "C#", "The customer portal."),
        ("globex/research/simulator", "Simulator", Visibility.Private, "C++", "Simulates."),
        ("globex/research/lab/notebooks", "Notebooks", Visibility.Private, "", "Empty so far."),
        ("initech/reports/tps-reports", "TPS reports", Visibility.Private, "COBOL", "With the new cover sheet."),
        ("dana/dotfiles", "dotfiles", Visibility.Public, "Shell", "Dana's settings."),
        ("gus/toolbox", "Toolbox", Visibility.Public, "Ruby", "Small tools."),
    ];

    private static readonly string[] Topics = ["backend", "frontend", "data", "infrastructure", "mobile", "public-api"];

    public void Sow()
    {
        foreach (var (fullPath, name, visibility, language, description) in Projects)
        {
            world.Remember(Make(fullPath, name, visibility, language, description));
        }

        Change("commons/legacy", project => project with { IsArchived = true });
        Change("gus/toolbox", project => project with { ForkedFromId = world.FindProject("commons/toolbox")!.Id });
        Change("acme/platform/runner-fleet", project => project with { HasMergeRequests = false });
        Change("dana/dotfiles", project => project with { HasIssues = false });
        Change("acme/platform/api", project => project with { ApprovalsRequired = 2, StarCount = 41 });
        Change("acme/platform/gateway", project => project with { ApprovalsRequired = 1 });
        Change("acme/apps/web", project => project with { ApprovalsRequired = 1 });
    }

    internal Project Make(string fullPath, string name, Visibility visibility, string language, string description)
    {
        var slash = fullPath.LastIndexOf('/');
        var group = world.FindGroup(fullPath[..slash]);
        var owner = group is null ? world.FindUser(fullPath[..slash]) : null;
        var id = world.Projects.NextId();
        var createdAt = dice.Moment(SeedTime.Founding.AddDays(520), SeedTime.FirstIssue);
        return new Project
        {
            Id = id,
            NamespaceId = 11_000 + id,
            GroupId = group?.Id,
            OwnerId = owner?.Id,
            CreatorId = owner?.Id ?? world.FindUser("olivia")!.Id,
            Name = name,
            Path = fullPath[(slash + 1)..],
            FullPath = fullPath,
            NameWithNamespace = $"{group?.FullName ?? owner!.Name} / {name}",
            Description = description,
            Visibility = visibility,
            DefaultBranch = fullPath.EndsWith("notebooks", StringComparison.Ordinal) ? null : "main",
            Topics = [.. dice.PickSome(Topics, dice.Between(0, 3))],
            Languages = Languages(language),
            StarCount = dice.Between(0, 12),
            CreatedAt = createdAt,
            UpdatedAt = createdAt.AddDays(100),
            LastActivityAt = dice.Moment(SeedTime.End.AddDays(-14), SeedTime.End),
        };
    }

    private ImmutableArray<ProjectLanguage> Languages(string main)
    {
        if (main.Length == 0)
        {
            return [];
        }

        var share = dice.Between(70, 95);
        return [new(main, share, "#00ADD8"), new("Shell", 100 - share, "#89e051")];
    }

    private void Change(string fullPath, Func<Project, Project> change)
        => world.Projects.Put(change(world.FindProject(fullPath)!));
}
