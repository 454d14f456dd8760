using GitLabGraph.Sandbox.World.Planning;

namespace GitLabGraph.Sandbox.World.Seeding;

/// <summary>GitLab's five statuses, and acme's own lifecycle instead of them.</summary>
internal sealed class StatusSeed(GitLabWorld world)
{
    private static readonly (string Name, StatusCategory Category, string Color)[] SystemDefined =
    [
        ("To do", StatusCategory.ToDo, "#737278"), ("In progress", StatusCategory.InProgress, "#1f75cb"),
        ("Done", StatusCategory.Done, "#108548"), ("Won't do", StatusCategory.Canceled, "#DD2B0E"),
        ("Duplicate", StatusCategory.Canceled, "#DD2B0E"),
    ];

    private static readonly (string Name, StatusCategory Category, string Color)[] Custom =
    [
        ("Triage", StatusCategory.Triage, "#995715"), ("Ready", StatusCategory.ToDo, "#737278"),
        ("In progress", StatusCategory.InProgress, "#1f75cb"), ("In review", StatusCategory.InProgress, "#694cc0"),
        ("Shipped", StatusCategory.Done, "#108548"), ("Won't do", StatusCategory.Canceled, "#DD2B0E"),
        ("Duplicate", StatusCategory.Canceled, "#DD2B0E"),
    ];

    public void Sow()
    {
        if (!world.Options.IsEnterprise)
        {
            return;
        }

        Add(SystemDefined, rootGroupId: null, open: "To do", closed: "Done");
        Add(Custom, world.FindGroup("acme")!.Id, open: "Ready", closed: "Shipped");
    }

    private void Add(
        (string Name, StatusCategory Category, string Color)[] statuses, long? rootGroupId, string open, string closed)
    {
        var position = 0;
        foreach (var (name, category, color) in statuses)
        {
            world.Statuses.Put(new IssueStatus
            {
                Id = world.Statuses.NextId(),
                RootGroupId = rootGroupId,
                Name = name,
                Category = category,
                Color = color,
                Position = position++,
                IsDefaultOpen = name == open,
                IsDefaultClosed = name == closed,
                IsDefaultDuplicate = name == "Duplicate",
            });
        }
    }
}
