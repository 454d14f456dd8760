using GitLabGraph.Sandbox.World.Changes;
using GitLabGraph.Sandbox.World.Code;
using GitLabGraph.Sandbox.World.Delivery;

namespace GitLabGraph.Sandbox.World.Seeding.Delivery;

/// <summary>Environments of every tier and state; acme/platform/gateway has one that nothing was deployed to.</summary>
internal sealed class EnvironmentSeed(GitLabWorld world)
{
    public void Sow()
    {
        foreach (var project in DeploymentSeed.Paths.Select(path => world.FindProject(path)!))
        {
            Put(project, "production", "production");
            Put(project, "staging", "staging");
            Put(project, "qa", "testing", hasUrl: false);
            Put(project, "review/7-new-menu", "development", stopsAt: SeedTime.End.AddDays(3));
            Put(project, "review/4-old-menu", "development", EnvironmentState.Stopped);
        }

        Put(world.FindProject("acme/platform/api")!, "review/5-leaving", "development", EnvironmentState.Stopping);
        Put(world.FindProject("acme/platform/api")!, "docs", "other");
        Put(world.FindProject("acme/platform/gateway")!, "production", "production");
        Put(world.FindProject("globex/portal")!, "eu-legacy", null);
    }

    private void Put(
        Project project,
        string name,
        string? tier,
        EnvironmentState state = EnvironmentState.Available,
        bool hasUrl = true,
        DateTimeOffset? stopsAt = null)
    {
        var id = world.Environments.NextId();
        var slug = SlugOf(name, $"{project.FullPath}/{name}");
        var createdAt = SeedTime.End.AddDays(-160).AddMinutes(id);
        world.Environments.Put(new DeployEnvironment
        {
            Id = id,
            ProjectId = project.Id,
            Name = name,
            Slug = slug,
            Tier = tier,
            ExternalUrl = hasUrl ? $"https://{slug}.{project.Path}.example.com" : null,
            State = state,
            AutoStopAt = stopsAt,
            CreatedAt = createdAt,
            UpdatedAt = createdAt.AddDays(state == EnvironmentState.Available ? 0 : 100),
        });
    }

    /// <summary>A name that is no slug is cut and gets six letters of chance, as GitLab does it.</summary>
    private static string SlugOf(string name, string chance)
    {
        var slug = name.Replace('/', '-');
        return slug == name ? name : $"{slug[..Math.Min(17, slug.Length)].TrimEnd('-')}-{Traces.Sha(chance)[..6]}";
    }
}
