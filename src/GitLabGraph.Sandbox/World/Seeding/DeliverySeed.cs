using GitLabGraph.Sandbox.World.Changes;
using GitLabGraph.Sandbox.World.Code;

namespace GitLabGraph.Sandbox.World.Seeding;

/// <summary>Environments, deployments, releases, hooks and the one upload that descriptions show.</summary>
internal sealed class DeliverySeed(GitLabWorld world, Dice dice)
{
    public void Sow()
    {
        foreach (var path in new[] { "acme/platform/api", "acme/platform/gateway", "acme/apps/web", "globex/portal" })
        {
            var project = world.FindProject(path)!;
            foreach (var (name, tier) in new[] { ("production", "production"),
                ("staging", "staging"), ("review/42-crash", "development") })
            {
                SowEnvironment(project, name, tier);
            }

            SowReleases(project);
        }

        foreach (var project in world.Projects.All.Where(project => !project.IsEmpty))
        {
            SowUpload(project);
        }

        SowHooks();
    }

    private void SowEnvironment(Project project, string name, string tier)
    {
        var createdAt = dice.Moment(SeedTime.FirstIssue, SeedTime.FirstIssue.AddDays(20));
        var slug = name.Replace('/', '-');
        var environment = world.Environments.Put(new DeployEnvironment
        {
            Id = world.Environments.NextId(),
            ProjectId = project.Id,
            Name = name,
            Slug = slug,
            Tier = tier,
            ExternalUrl = $"https://{slug}.{project.Path}.example.com",
            IsStopped = tier == "development",
            CreatedAt = createdAt,
            UpdatedAt = createdAt,
        });
        var commits = world.Commits.Of(project.Id);
        foreach (
            var at in Enumerable.Range(0, dice.Between(4, 12))
                .Select(_ => dice.Moment(SeedTime.End.AddDays(-90), SeedTime.End)).Order().ToArray())
        {
            var status = dice.Pick(["success", "success", "success", "failed", "canceled"]);
            world.Deployments.Put(new Deployment
            {
                Id = world.Deployments.NextId(),
                Iid = world.Deployments.Of(project.Id).Length + 1,
                ProjectId = project.Id,
                EnvironmentId = environment.Id,
                Ref = "main",
                Sha = dice.Pick(commits).Sha,
                Status = status,
                UserId = world.FindUser("dana")!.Id,
                CreatedAt = at,
                UpdatedAt = at.AddMinutes(4),
                FinishedAt = at.AddMinutes(4),
            });
        }
    }

    private void SowReleases(Project project)
    {
        var commits = world.Commits.Of(project.Id);
        for (var minor = 0; minor < 3; minor++)
        {
            var at = SeedTime.End.AddDays(-100 + (30 * minor));
            world.Releases.Put(new Release
            {
                Id = world.Releases.NextId(),
                ProjectId = project.Id,
                TagName = $"v1.{minor}.0",
                Name = $"Version 1.{minor}",
                Description = "What changed.",
                Sha = commits[(minor * 3) + 2].Sha,
                AuthorId = world.FindUser("olivia")!.Id,
                MilestoneIds = [.. world.Milestones.Of(project.Place).Take(1).Select(milestone => milestone.Id)],
                CreatedAt = at,
                ReleasedAt = at,
            });
        }
    }

    private void SowUpload(Project project) => world.Uploads.Put(new Upload
    {
        Id = world.Uploads.NextId(),
        ProjectId = project.Id,
        Secret = "66dbcd21ec5d24ed6ea225176098d52b",
        FileName = "screenshot.png",
        Content = Convert.FromHexString("89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c4944415408d763f8cfc000000301010018dd8db00000000049454e44ae426082"),
        UploadedById = world.FindUser("pia")!.Id,
        CreatedAt = project.CreatedAt,
    });

    private void SowHooks() => world.Hooks.Put(new Hook
    {
        Id = world.Hooks.NextId(),
        Place = world.FindProject("acme/platform/api")!.Place,
        Url = "https://hooks.example.com/gitlab",
        Token = Traces.Sha("hook"),
        Events = ["push_events", "issues_events", "note_events", "merge_requests_events"],
        CreatedAt = SeedTime.End.AddDays(-90),
    });
}
