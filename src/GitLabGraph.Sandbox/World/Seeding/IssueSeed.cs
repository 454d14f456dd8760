using System.Collections.Immutable;
using GitLabGraph.Sandbox.World.People;
using GitLabGraph.Sandbox.World.Planning;

namespace GitLabGraph.Sandbox.World.Seeding;

/// <summary>Epics of groups, then issues, incidents, tickets and tasks of projects, each with its history.</summary>
internal sealed class IssueSeed(GitLabWorld world, Dice dice)
{
    private static readonly (string Path, int Count)[] Counts =
    [
        ("acme/handbook", 40), ("acme/platform/api", 130), ("acme/platform/gateway", 45), (
            "acme/platform/runner-fleet", 20),
        ("acme/platform/data/warehouse", 35), ("acme/platform/data/pipelines", 25), ("acme/apps/web", 60),
        ("acme/apps/mobile/android", 25), ("acme/apps/mobile/ios", 20), ("acme/support", 40), ("commons/toolbox", 14),
        ("commons/legacy", 6), ("globex/portal", 30), ("globex/research/simulator", 15), (
            "initech/reports/tps-reports", 8),
    ];

    private readonly IssueHistorySeed _history = new(world, dice);

    public void Sow()
    {
        if (world.Options.IsEnterprise)
        {
            SowIn(world.FindGroup("acme")!.Place, 12, IssueType.Epic);
            SowIn(world.FindGroup("acme/platform")!.Place, 5, IssueType.Epic);
        }

        foreach (var (path, count) in Counts)
        {
            SowIn(world.FindProject(path)!.Place, count, IssueType.Issue);
        }
    }

    private void SowIn(Place place, int count, IssueType type)
    {
        var soil = Soil(place);
        var moments = Enumerable.Range(0, count)
            .Select(_ => dice.Moment(SeedTime.FirstIssue, SeedTime.End.AddHours(-2))).Order().ToArray();
        for (var index = 0; index < count; index++)
        {
            var kind = type == IssueType.Epic ? type : KindIn(place);
            var issue = Make(soil, index + 1, kind, moments[index]);
            world.Issues.Put(issue);
            _history.Sow(issue, soil);
        }
    }

    private IssueSoil Soil(Place place)
    {
        var members = world.SeenBy(null).MembersOf(place, withInherited: true)
            .Where(member => member.AccessLevel >= AccessLevel.Planner)
            .Select(member => world.Users.Get(member.UserId))
            .Where(user => user.Kind == UserKind.Human)
            .Select(user => user.Id)
            .ToImmutableArray();
        var places = world.WithAncestors(place).ToArray();
        return new IssueSoil(
            place,
            members,
            [.. places.SelectMany(above => world.Labels.Of(above)).Where(label => !label.IsArchived)],
            [.. places.SelectMany(above => world.Milestones.Of(above))],
            [.. world.AncestorsOf(place).SelectMany(group => world.Issues.Of(group.Place))],
            world.StatusesFor(place));
    }

    private IssueType KindIn(Place place)
    {
        var isSupport = place == world.FindProject("acme/support")!.Place;
        return dice.Between(1, 20) switch
        {
            1 => IssueType.Incident,
            2 or 3 => IssueType.Task,
            <= 12 when isSupport => IssueType.Ticket,
            <= 15 when isSupport => IssueType.Incident,
            _ => IssueType.Issue,
        };
    }

    private Issue Make(IssueSoil soil, int iid, IssueType type, DateTimeOffset createdAt)
    {
        var isOpen = dice.Chance(0.66);
        var touched = dice.Moment(createdAt, SeedTime.End.AddHours(-1));
        var author = type == IssueType.Ticket
            ? world.FindUser("support-bot")!.Id
            : dice.Chance(0.02) ? world.FindUser("ghost")!.Id : dice.Pick(soil.MemberIds);
        var closer = dice.Pick(soil.MemberIds);
        var day = SeedTime.Day(createdAt);
        return new Issue
        {
            Id = world.Issues.NextId(),
            Iid = iid,
            Place = soil.Place,
            Type = type,
            Title = Words.Title(dice),
            Description = Words.Description(dice),
            State = isOpen ? IssueState.Opened : IssueState.Closed,
            StatusId = Status(soil, isOpen),
            IsConfidential = dice.Chance(0.06),
            IsDiscussionLocked = dice.Chance(0.03) ? true : null,
            AuthorId = author,
            AssigneeIds = [.. dice.PickSome(soil.MemberIds,
                dice.Chance(0.25) ? 0 : world.Options.IsEnterprise ? dice.Between(1, 2) : 1)],
            LabelIds = Labels(soil),
            MilestoneId = soil.Milestones.Length > 0 && dice.Chance(0.4) ? dice.Pick(soil.Milestones).Id : null,
            ParentId = type != IssueType.Epic
                && soil.Epics.Length > 0
                && dice.Chance(0.25) ? dice.Pick(soil.Epics).Id : null,
            StartDate = dice.Chance(0.15) ? day.AddDays(2) : null,
            DueDate = dice.Chance(0.3) ? day.AddDays(dice.Between(5, 120)) : null,
            Weight = world.Options.IsEnterprise && dice.Chance(0.4) ? dice.Between(1, 8) : null,
            HealthStatus = world.Options.IsEnterprise && dice.Chance(0.2) ? (HealthStatus)dice.Between(1, 3) : null,
            Severity = type == IssueType.Incident ? (IssueSeverity)dice.Between(0, 4) : IssueSeverity.Unknown,
            TimeEstimate = dice.Chance(0.2) ? 3600 * dice.Between(1, 40) : 0,
            CreatedAt = createdAt,
            UpdatedAt = touched,
            ClosedAt = isOpen ? null : touched,
            ClosedById = isOpen ? null : closer,
            ServiceDeskReplyTo = type == IssueType.Ticket ? $"customer{iid}@example.net" : null,
            RelativePosition = iid * 513,
            SubscriberIds = [author],
        };
    }

    private long? Status(IssueSoil soil, bool isOpen)
    {
        var fitting = soil.Statuses.Where(status => status.ClosesItem != isOpen).ToArray();
        return fitting.Length == 0 ? null : dice.Pick(fitting).Id;
    }

    /// <summary>At most one label of a scope, as GitLab EE enforces.</summary>
    private ImmutableArray<long> Labels(IssueSoil soil)
        => [.. dice.PickSome(soil.Labels, dice.Between(0, 5))
            .GroupBy(label => label.ScopeKey ?? label.Title)
            .Select(labels => labels.First().Id)];
}
