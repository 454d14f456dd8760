using GitLabGraph.Sandbox.World.Planning;

namespace GitLabGraph.Sandbox.World.Seeding;

/// <summary>Milestones of root groups and of some projects: past and closed, running, coming.</summary>
internal sealed class MilestoneSeed(GitLabWorld world, Dice dice)
{
    public void Sow()
    {
        foreach (var path in new[] { "acme", "globex", "commons" })
        {
            SowIn(world.FindGroup(path)!.Place, "2025-Q4", "2026-Q1", "2026-Q2");
        }

        foreach (var project in world.Projects.All.Where(project => project.GroupId is not null && dice.Chance(0.6)))
        {
            SowIn(project.Place, "v1.0", "v1.1", "v2.0");
        }
    }

    private void SowIn(Place place, params string[] titles)
    {
        var start = SeedTime.Day(SeedTime.End).AddDays(-150);
        for (var index = 0; index < titles.Length; index++)
        {
            var at = SeedTime.End.AddDays(-170 + index).AddMinutes(place.Id);
            world.Milestones.Put(new Milestone
            {
                Id = world.Milestones.NextId(),
                Iid = index + 1,
                Place = place,
                Title = titles[index],
                Description = index == 1 ? "What we promised." : "",
                IsClosed = index == 0,
                StartDate = start.AddDays(90 * index),
                DueDate = start.AddDays((90 * index) + 89),
                CreatedAt = at,
                UpdatedAt = at.AddDays(10),
            });
        }
    }
}
