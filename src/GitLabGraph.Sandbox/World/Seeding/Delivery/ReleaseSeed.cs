using System.Collections.Immutable;
using GitLabGraph.Sandbox.World.Code;
using GitLabGraph.Sandbox.World.Delivery;

namespace GitLabGraph.Sandbox.World.Seeding.Delivery;

/// <summary>
/// Releases of some projects: with their tags and without, told afterwards and beforehand, with assets and milestones.
/// </summary>
internal sealed class ReleaseSeed(GitLabWorld world)
{
    private const string Notes = "## What changed\n\n* Requests are **twice as fast**.\n"
        + "* [How to upgrade](https://docs.example.com/upgrade)\n\n```\nmake upgrade\n```";

    private int _links = 900;

    public void Sow()
    {
        foreach (var path in new[]
            { "acme/platform/api", "acme/platform/gateway", "acme/apps/web", "acme/platform/data/warehouse",
                "globex/portal" })
        {
            SowIn(world.FindProject(path)!);
        }

        SowSpecial(world.FindProject("acme/platform/api")!);
        Change("commons/legacy", project => project with { ReleasesAccess = FeatureAccess.Disabled });
        Change("acme/platform/runner-fleet", project => project with { BuildsAccess = FeatureAccess.Disabled });
        Change("acme/handbook", project => project with { EnvironmentsAccess = FeatureAccess.Private });
        Change("gus/toolbox", project => project with
        {
            HasPublicJobs = false,
            ReleasesAccess = FeatureAccess.Private,
        });
    }

    private void SowIn(Project project)
    {
        var trunk = new Trunk(world, project);
        for (var minor = 0; minor < 3; minor++)
        {
            var at = SeedTime.End.AddDays(-100 + (30 * minor));
            var release = Put(project, $"v1.{minor}.0", at, at, trunk.ShaAt(at)) with
            {
                MilestoneIds = [.. world.Milestones.Of(project.Place).Take(1).Select(milestone => milestone.Id)],
                Links = minor == 1 ? Links(project) : [],
            };
            world.Releases.Put(release);
            PutTag(project, release.TagName, release.Sha!);
        }
    }

    /// <summary>
    /// One whose tag and author are gone, one whose tag is gone, one told later, and one still to come.
    /// </summary>
    private void SowSpecial(Project project)
    {
        var sha = new Trunk(world, project).ShaAt(SeedTime.End.AddDays(-110));
        var told = SeedTime.End.AddDays(-99);
        world.Releases.Put(Put(project, "v0.8.0", told, told.AddDays(-400), null) with { AuthorId = null });
        world.Releases.Put(Put(project, "v0.9.0", told.AddDays(1), told.AddDays(1), sha));
        world.Releases.Put(Put(project, "v0.9.1/hotfix", told.AddDays(2), told.AddDays(-20), sha));
        PutTag(project, "v0.9.1/hotfix", sha);

        // A release to come stays to come, however late the sandbox is started.
        var end = SeedTime.End.AddDays(-2);
        var next = new Trunk(world, project).ShaAt(end);
        world.Releases.Put(Put(project, "v2.0.0", end, end.AddYears(50), next));
        PutTag(project, "v2.0.0", next);
    }

    private Release Put(
        Project project, string tag, DateTimeOffset createdAt, DateTimeOffset releasedAt, string? sha) => new()
    {
        Id = world.Releases.NextId(),
        ProjectId = project.Id,
        TagName = tag,
        Name = tag.EndsWith(".0", StringComparison.Ordinal) ? $"Version {tag[1..^2]}" : tag,
        Description = Notes,
        Sha = sha,
        AuthorId = world.FindUser(
            project.FullPath.StartsWith("globex", StringComparison.Ordinal) ? "hana" : "olivia")!.Id,
        CreatedAt = createdAt,
        ReleasedAt = releasedAt,
    };

    private ImmutableArray<ReleaseLink> Links(Project project) =>
    [
        new(++_links, "Linux binary", $"https://downloads.example.com/{project.Path}/linux", "package", "/bin/linux"),
        new(++_links, "Container", $"https://registry.example.com/{project.FullPath}", "image"),
        new(++_links, "If it burns", $"https://runbooks.example.com/{project.Path}", "runbook"),
        new(++_links, "Notes of the talk", $"https://talks.example.com/{project.Path}", "other"),
    ];

    private void PutTag(Project project, string name, string sha) => world.Tags.Put(
        new Tag { Id = world.Tags.NextId(), ProjectId = project.Id, Name = name, Sha = sha });

    private void Change(string fullPath, Func<Project, Project> change)
        => world.Projects.Put(change(world.FindProject(fullPath)!));
}
