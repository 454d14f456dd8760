using GitLabGraph.Sandbox.World.Code;
using GitLabGraph.Sandbox.World.Delivery;
using GitLabGraph.Sandbox.World.People;

namespace GitLabGraph.Sandbox.World.Seeding.Delivery;

/// <summary>Pipelines of projects: some everywhere, and in acme/platform/api one of every kind.</summary>
internal sealed class PipelineSeed(GitLabWorld world, Dice dice)
{
    private static readonly string[] Paths =
    [
        "acme/platform/gateway", "acme/platform/data/warehouse", "acme/apps/web", "acme/apps/mobile/android",
        "commons/toolbox", "globex/portal", "gus/toolbox",
    ];

    private readonly PipelineMaker _maker = new(world, dice);

    public void Sow()
    {
        foreach (var path in Paths)
        {
            SowSome(world.FindProject(path)!);
        }

        var api = world.FindProject("acme/platform/api")!;
        SowSome(api);
        SowEveryStatus(api);
        SowSpecial(api);
    }

    private void SowSome(Project project)
    {
        var trunk = new Trunk(world, project);
        foreach (var (source, status) in new[] { ("push", PipelineStatus.Success), ("push", PipelineStatus.Failed),
            ("schedule", PipelineStatus.Success), ("api", PipelineStatus.Success), ("web", PipelineStatus.Canceled) })
        {
            var at = dice.Moment(SeedTime.End.AddDays(-60), SeedTime.End.AddDays(-1));
            var pipeline = Make(project, trunk.ShaAt(at), status, at) with { Source = source };
            world.Pipelines.Put(pipeline);
            _maker.AddJob(pipeline, "test", "test", status);
        }
    }

    private void SowEveryStatus(Project project)
    {
        var trunk = new Trunk(world, project);
        var at = SeedTime.End.AddHours(-6);
        foreach (var status in Enum.GetValues<PipelineStatus>())
        {
            at = at.AddMinutes(7);
            var pipeline = Make(project, trunk.ShaAt(at), status, at) with { Name = $"Nightly of {project.Name}" };
            world.Pipelines.Put(pipeline);
            _maker.AddJob(pipeline, "test", "test", status);
        }
    }

    /// <summary>Of a tag, with a child, by a trigger token, and one whose configuration is wrong.</summary>
    private void SowSpecial(Project project)
    {
        var tag = world.FindTag(project.Id, "v1.2.0")!;
        var at = SeedTime.End.AddDays(-40).AddMinutes(2);
        world.Pipelines.Put(_maker.Make(project, tag.Name, tag.Sha, PipelineStatus.Success, Person(project), at) with
        {
            IsTag = true,
        });
        var sha = new Trunk(world, project).ShaAt(at);
        var parent = Make(project, sha, PipelineStatus.Success, at.AddDays(3));
        _maker.AddJob(parent, "child", "test", PipelineStatus.Success);
        world.Pipelines.Put(Make(project, sha, PipelineStatus.Success, at.AddDays(3).AddMinutes(1)) with
        {
            Source = "parent_pipeline",
            UpstreamId = parent.Id,
        });
        world.Pipelines.Put(Make(project, sha, PipelineStatus.Success, at.AddDays(4)) with { Source = "trigger" });
        world.Pipelines.Put(Make(project, sha, PipelineStatus.Failed, at.AddDays(5)) with
        {
            YamlErrors = "jobs:test config should implement the script:, run:, or trigger: keyword",
            StartedAt = null,
            FinishedAt = null,
        });
    }

    private Pipeline Make(Project project, string sha, PipelineStatus status, DateTimeOffset at)
        => _maker.Make(project, project.DefaultBranch!, sha, status, Person(project), at);

    private long Person(Project project)
    {
        var people = world.SeenBy(null).MembersOf(project.Place, withInherited: true)
            .Where(member => member.AccessLevel >= AccessLevel.Developer)
            .Select(member => member.UserId)
            .Where(id => world.Users.Get(id).Kind == UserKind.Human)
            .ToArray();
        return people.Length > 0 ? dice.Pick(people) : project.OwnerId!.Value;
    }
}
