using GitLabGraph.Sandbox.World.Planning;

namespace GitLabGraph.Sandbox.World.Seeding;

/// <summary>Labels of root groups (inherited below) and of projects; scoped ones; one archived.</summary>
internal sealed class LabelSeed(GitLabWorld world, Dice dice)
{
    private static readonly (string Title, string Color, int? Priority, string? Description)[] Shared =
    [
        ("type::bug", "#d9534f", null, "Something is broken"), ("type::feature", "#428bca", null, "Something new"),
        ("type::maintenance", "#8e8e8e", null, null), ("priority::1", "#cc0033", 1, "Drop everything"),
        ("priority::2", "#ff6600", 2, null), ("priority::3", "#ffcc00", 3, null), ("priority::4", "#eeeeee", 4, null),
        ("workflow::ready", "#69d100", null, null), ("workflow::doing", "#0033cc", null, null),
        ("workflow::review", "#5843ad", null, null), ("customer", "#ad4363", null, "Asked for by a customer"),
        ("security", "#ff0000", null, "Security matter"), (
            "severity::s1::critical", "#cc0000", null, "Two levels of scope"),
        ("needs docs", "#9400d3", null, "A title with a space"), ("good first issue", "#44ad8e", null, null),
    ];

    private static readonly (string Title, string Color)[] Own =
    [
        ("backend", "#34495e"), ("frontend", "#0e8a16"), ("performance", "#f0ad4e"), ("tech debt", "#7f8c8d"),
        ("flaky", "#d10069"), ("100%", "#00b140"),
    ];

    public void Sow()
    {
        foreach (var path in new[] { "acme", "globex", "commons" })
        {
            foreach (var (title, color, priority, description) in Shared)
            {
                Add(world.FindGroup(path)!.Place, title, color, priority, description);
            }
        }

        foreach (var project in world.Projects.All)
        {
            foreach (var (title, color) in dice.PickSome(Own, dice.Between(2, Own.Length)))
            {
                Add(project.Place, title, color, null, null);
            }
        }

        var old = Add(world.FindGroup("acme")!.Place, "q1-2024", "#cccccc", null, "No longer used");
        world.Labels.Put(old with { IsArchived = true });
    }

    private Label Add(Place place, string title, string color, int? priority, string? description)
    {
        var at = dice.Moment(SeedTime.FirstIssue.AddDays(-50), SeedTime.FirstIssue);
        return world.Labels.Put(new Label
        {
            Id = world.Labels.NextId(),
            Place = place,
            Title = title,
            Color = color,
            Priority = priority,
            Description = description,
            CreatedAt = at,
            UpdatedAt = at,
        });
    }
}
