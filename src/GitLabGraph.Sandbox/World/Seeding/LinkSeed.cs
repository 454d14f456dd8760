using GitLabGraph.Sandbox.World.Planning;

namespace GitLabGraph.Sandbox.World.Seeding;

/// <summary>Links between issues, and tasks under issues.</summary>
internal sealed class LinkSeed(GitLabWorld world, Dice dice)
{
    public void Sow()
    {
        foreach (var project in world.Projects.All)
        {
            var issues = world.Issues.Of(project.Place);
            if (issues.Length < 10)
            {
                continue;
            }

            for (var count = issues.Length / 8; count > 0; count--)
            {
                Link(dice.Pick(issues), dice.Pick(issues));
            }

            var stories = issues.Where(issue => issue.Type == IssueType.Issue).ToArray();
            foreach (var task in issues.Where(issue => issue.Type == IssueType.Task))
            {
                world.Issues.Put(task with { ParentId = dice.Pick(stories).Id });
            }
        }
    }

    private void Link(Issue source, Issue target)
    {
        var known = world.LinksOf(source.Id).Any(link => link.Other.Id == target.Id);
        if (source.Id == target.Id || known)
        {
            return;
        }

        world.IssueLinks.Put(new IssueLink
        {
            Id = world.IssueLinks.NextId(),
            SourceId = source.Id,
            TargetId = target.Id,
            Type = world.Options.IsEnterprise && dice.Chance(0.5) ? IssueLinkType.Blocks : IssueLinkType.RelatesTo,
            CreatedAt = source.CreatedAt > target.CreatedAt ? source.CreatedAt : target.CreatedAt,
        });
    }
}
