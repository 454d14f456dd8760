using GitLabGraph.Sandbox.World.Planning;

namespace GitLabGraph.Sandbox.World.Seeding;

/// <summary>
/// What happened to an issue between its creation and its last update: events, system notes, comments.
/// </summary>
internal sealed class IssueHistorySeed(GitLabWorld world, Dice dice)
{
    private readonly CommentSeed _comments = new(world, dice);

    public void Sow(Issue issue, IssueSoil soil)
    {
        var traces = world.Changes.Traces;
        var at = issue.CreatedAt;
        foreach (var label in issue.LabelIds)
        {
            traces.Label(issue.AsTarget, issue.AuthorId, at, label, isAdded: true);
        }

        if (!issue.LabelIds.IsEmpty)
        {
            traces.SystemNote(
                issue.AsTarget,
                issue.AuthorId,
                at,
                "label",
                $"added {string.Join(' ', issue.LabelIds.Select(id => $"~{id}"))} labels");
        }

        if (issue.MilestoneId is { } milestone)
        {
            traces.Milestone(issue.AsTarget, issue.AuthorId, at, milestone, isAdded: true, "opened");
            traces.SystemNote(
                issue.AsTarget,
                issue.AuthorId,
                at,
                "milestone",
                $"changed milestone to %\"{world.Milestones.Get(milestone).Title}\"");
        }

        foreach (var assignee in issue.AssigneeIds)
        {
            traces.SystemNote(
                issue.AsTarget, issue.AuthorId, at, "assignee", $"assigned to @{world.Users.Get(assignee).Username}");
        }

        _comments.Sow(
            issue.AsTarget, soil.MemberIds, dice.Between(0, 6), issue.CreatedAt, issue.UpdatedAt, mayBeInternal: true);
        SowTime(issue, soil);
        SowAwards(issue, soil);
        if (issue.ClosedAt is { } closedAt)
        {
            traces.State(issue.AsTarget, issue.ClosedById!.Value, closedAt, "closed");
        }
    }

    private void SowTime(Issue issue, IssueSoil soil)
    {
        if (issue.TimeEstimate == 0 || dice.Chance(0.5))
        {
            return;
        }

        world.Timelogs.Put(new Timelog
        {
            Id = world.Timelogs.NextId(),
            Target = issue.AsTarget,
            UserId = dice.Pick(soil.MemberIds),
            Seconds = 1800 * dice.Between(1, 12),
            SpentAt = dice.Moment(issue.CreatedAt, issue.UpdatedAt),
            Summary = "Worked on it",
        });
    }

    private void SowAwards(Issue issue, IssueSoil soil)
    {
        foreach (var user in dice.PickSome(soil.MemberIds, dice.Chance(0.3) ? dice.Between(1, 5) : 0))
        {
            world.Awards.Put(new Award
            {
                Id = world.Awards.NextId(),
                Target = issue.AsTarget,
                UserId = user,
                Name = dice.Pick(["thumbsup", "thumbsup", "thumbsup", "thumbsdown", "tada"]),
                CreatedAt = dice.Moment(issue.CreatedAt, issue.UpdatedAt),
            });
        }
    }
}
