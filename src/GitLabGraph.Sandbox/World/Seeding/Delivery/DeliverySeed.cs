using GitLabGraph.Sandbox.World.Changes;
using GitLabGraph.Sandbox.World.Code;

namespace GitLabGraph.Sandbox.World.Seeding.Delivery;

/// <summary>
/// Merge commits, releases, pipelines and deployments, hooks and the one upload that descriptions show.
/// </summary>
internal sealed class DeliverySeed(GitLabWorld world, Dice dice)
{
    public void Sow()
    {
        new MergeCommitSeed(world).Sow();
        new ReleaseSeed(world).Sow();
        new PipelineSeed(world, dice).Sow();
        new EnvironmentSeed(world).Sow();
        new DeploymentSeed(world, dice).Sow();
        new PipelineNumbers(world).Sow();
        foreach (var project in world.Projects.All.Where(project => !project.IsEmpty))
        {
            SowUpload(project);
        }

        SowHooks();
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
